/*
 * Target Observatory, embeds: turns <div data-target-observatory="chart=budget-quality&year=2023"></div> into a frame that
 * is as high as its content. What the div holds (a picture with a link) stays for readers without this script.
 */
(function () {
  'use strict'
  if (window.targetObservatoryEmbeds) return
  window.targetObservatoryEmbeds = true

  var NAME = 'data-target-observatory'
  var own = document.currentScript || document.querySelector('script[src$="/embed.js"], script[src="embed.js"]')
  var base = new URL('.', own.src).href
  var frames = []

  function make(place) {
    var search = (place.getAttribute(NAME) || '').replace(/^\?/, '')
    place.removeAttribute(NAME)
    var frame = document.createElement('iframe')
    frame.title = place.title || (/(^|&)lang=en(&|$)/.test(search) ? 'Target Observatory: chart' : '\u7ee9\u6548\u76ee\u6807\u89c2\u5bdf\u53f0\uff1a\u56fe')
    frame.loading = 'lazy'
    frame.setAttribute('sandbox', 'allow-scripts allow-popups allow-popups-to-escape-sandbox')
    frame.setAttribute('referrerpolicy', 'no-referrer')
    var style = frame.style
    style.display = 'block'
    style.width = '100%'
    style.minWidth = '0'
    style.height = '480px'
    style.border = '0'
    style.colorScheme = 'normal'
    frame.src = base + 'embed.html?' + search
    frames.push(frame)
    place.removeAttribute('title')
    place.textContent = ''
    place.appendChild(frame)
  }

  function find(node) {
    if (node.nodeType !== 1 && node.nodeType !== 9) return
    if (node.nodeType === 1 && node.hasAttribute(NAME)) make(node)
    var places = node.querySelectorAll('[' + NAME + ']')
    for (var i = 0; i < places.length; i++) make(places[i])
  }

  addEventListener('message', function (event) {
    var said = event.data
    if (!said || said.type !== 'target-observatory:height' || !(said.height > 0) || !isFinite(said.height)) return
    for (var i = 0; i < frames.length; i++) {
      if (frames[i].contentWindow === event.source) frames[i].style.height = Math.ceil(said.height) + 'px'
    }
  })

  find(document)
  new MutationObserver(function (changes) {
    changes.forEach(function (change) {
      for (var i = 0; i < change.addedNodes.length; i++) find(change.addedNodes[i])
    })
  }).observe(document.documentElement, { childList: true, subtree: true })
})()
