import { mkdir, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { serve } from '../../scripts/lib/serve.ts'
import { compressSite } from '../../scripts/lib/site/compress.ts'
import { apacheConfig, headerRules, netlifyHeaders, nginxConfig, policyOf, readHeaders } from '../../scripts/lib/site/headers.ts'
import { readHeadline } from '../../scripts/lib/site/headline.ts'
import { html, Html } from '../../scripts/lib/site/html.ts'
import { noscriptPage } from '../../scripts/lib/site/noscript.ts'
import { pinSnapshots } from '../../scripts/lib/site/pins.ts'
import { PICTURE, publicUrl, socialTags, writeSitemap } from '../../scripts/lib/site/social.ts'
import { enPublish } from '../../src/i18n/enPublish.ts'
import { MESSAGES } from '../../src/i18n/index.ts'
import { zhPublish } from '../../src/i18n/zhPublish.ts'
import { ROOT } from '../support/run.ts'
import { useTemporaryFolders } from '../support/temporary.ts'

const temporary = useTemporaryFolders()
const source = (name: string) => readFile(join(ROOT, name), 'utf8')

describe('the header files', () => {
  const rules = async () => headerRules({ index: await source('src/index.html'), embed: await source('src/embed.html') })

  test('say the policy that the page carries, and who may frame it', async () => {
    const headers = readHeaders(netlifyHeaders(await rules()))
    const policy = policyOf(await source('src/index.html'))
    expect(headers('/index.html')['Content-Security-Policy']).toBe(`${policy}; frame-ancestors 'self'`)
    expect(headers('/assets/duckdb-browser-eh.worker-hQa-dcAV.js')['Content-Security-Policy']).toBe(policy)
    expect(headers('/embed.html')['Content-Security-Policy']).toBe(`${policyOf(await source('src/embed.html'))}; frame-ancestors *`)
  })

  test('keep what its name says for a year and ask for the rest each time; no header comes twice', async () => {
    const headers = readHeaders(netlifyHeaders(await rules()))
    const id = '0a'.repeat(32)
    const hashed = ['/assets/index-BY8Jb_h-.js', '/assets/duckdb-eh-9ubY-jlA.gz.wasm', '/snapshots/default/projects-587a9c53.parquet', `/snapshots/${id}/answers-overview-caeeaacc.json`]
    const fresh = ['/', '/index.html', '/embed.html', '/embed.js', '/sw.js', '/snapshots/index.json', '/snapshots/default/manifest.json', `/snapshots/${id}/manifest.json`, '/embeds/default/coverage/all-zh.js']
    for (const path of hashed) expect(headers(path)['Cache-Control'], path).toBe('public, max-age=31536000, immutable')
    for (const path of fresh) expect(headers(path)['Cache-Control'], path).toBe('no-cache')
    for (const path of [...hashed, ...fresh]) {
      expect(headers(path)['Access-Control-Allow-Origin'], path).toBe('*')
      expect(headers(path)['X-Content-Type-Options'], path).toBe('nosniff')
      expect(headers(path)['X-Frame-Options'], path).toBeUndefined()
      expect(headers(path)['Content-Security-Policy'] ?? '', path).not.toContain(',')
    }
  })

  test('keep to the limits of their hosts: at most 100 rules, 2000 characters a line', async () => {
    const text = netlifyHeaders(await rules())
    expect(text.split('\n').filter((line) => line.startsWith('/')).length).toBeLessThan(100)
    expect(Math.max(...text.split('\n').map(({ length }) => length))).toBeLessThan(2000)
  })

  test('are the same for nginx and Apache', async () => {
    for (const { headers } of await rules()) {
      for (const [name, value] of Object.entries(headers)) {
        for (const text of [nginxConfig(await rules()), apacheConfig(await rules())]) {
          expect(text).toContain(name)
          expect(text).toContain(`"${value}"`)
        }
      }
    }
  })
})

describe('the page without JavaScript', () => {
  test('says of made-up figures that they are, and holds nothing a document could put into it', async () => {
    const headline = await readHeadline(join(ROOT, 'public/snapshots/sample'))
    const departments = headline.figures!.departments.map((row) => ({ ...row, name: '<img src=x onerror="hit()">' }))
    const text = noscriptPage({ ...headline, figures: { ...headline.figures!, departments } }, './snapshots/sample/').text
    for (const words of [MESSAGES.zh, MESSAGES.en]) expect(text).toContain(words.snapshots.banner)
    expect(text).not.toContain('<img')
    expect(text).toContain('&lt;img')
  })

  test('offers the files where a snapshot has no published answers', async () => {
    const { manifest } = await readHeadline(join(ROOT, 'public/snapshots/default'))
    const text = noscriptPage({ manifest, figures: null }, './snapshots/default/').text
    expect(text).not.toContain('<table')
    for (const { name } of manifest.files) expect(text).toContain(`href="./snapshots/default/${name}"`)
  })

  test('is written with every sign escaped but markup', () => {
    expect(html`<p title="${'"&\''}">${'<b>'}${new Html('<i>')}${3}</p>`.text).toBe('<p title="&quot;&amp;&#39;">&lt;b&gt;<i>3</p>')
  })

  test('has words in two languages', () => {
    for (const [key, chinese] of Object.entries(zhPublish)) {
      const english = enPublish[key as keyof typeof enPublish]
      if (typeof chinese === 'string') expect(english, key).not.toBe(chinese)
      expect(String(typeof english === 'function' ? english(2 as never) : english), key).not.toMatch(/\p{Script=Han}/u)
    }
  })
})

describe('a shared link', () => {
  test('has a picture and an address of its own only where the address is known', () => {
    const contents = (base: string | null) => socialTags(base).flatMap(({ attrs }) => Object.values(attrs ?? {})).join('\n')
    expect(contents(null)).not.toMatch(/og:image|canonical|https?:/u)
    expect(contents('https://example.gov.cn/targets/')).toContain('https://example.gov.cn/targets/social.png')
  })

  test.each([['https://example.gov.cn/targets', 'https://example.gov.cn/targets/'], ['http://localhost:80/?a#b', 'http://localhost/'], ['', null], [undefined, null]])('%s is %s', (text, expected) => {
    expect(publicUrl(text)).toBe(expected)
  })

  test.each(['example.gov.cn', 'ftp://example.gov.cn/', 'javascript:alert(1)'])('%s is no address', (text) => {
    expect(() => publicUrl(text)).toThrow('PUBLIC_URL')
  })

  test('shows a picture of the size it says, small enough to be taken', async () => {
    const png = await readFile(join(ROOT, 'public', PICTURE.name))
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([PICTURE.width, PICTURE.height])
    expect(png.length).toBeLessThan(100_000)
  })

  test('is found by a sitemap named in robots.txt', async () => {
    const folder = await temporary()
    await writeSitemap(folder, 'https://example.gov.cn/a&b/')
    expect(await readFile(join(folder, 'sitemap.xml'), 'utf8')).toContain('<loc>https://example.gov.cn/a&amp;b/</loc>')
    expect(await readFile(join(folder, 'robots.txt'), 'utf8')).toContain('Sitemap: https://example.gov.cn/a&b/sitemap.xml')
  })
})

describe('a snapshot under its id', () => {
  test('has the files of the snapshot and nothing else', async () => {
    const dist = await temporary()
    const own = join(dist, 'snapshots', 'mine')
    const id = '0a'.repeat(32)
    await mkdir(own, { recursive: true })
    await writeFile(join(own, 'manifest.json'), JSON.stringify({ id }))
    for (const name of ['projects-587a9c53.parquet', 'answers-shell-caeeaacc.json', '.writing-x', 'notes.txt']) await writeFile(join(own, name), name)
    expect(await pinSnapshots(dist)).toEqual({ mine: id })
    expect((await readdir(join(dist, 'snapshots', id))).sort()).toEqual(['answers-shell-caeeaacc.json', 'manifest.json', 'projects-587a9c53.parquet'])
    expect(await pinSnapshots(dist)).toEqual({ mine: id })
  })
})

describe('packed copies', () => {
  const text = '绩效目标'.repeat(500)

  test('are written for texts that gain by it and remembered from build to build', async () => {
    const [dist, memory] = [await temporary(), await temporary()]
    for (const [name, content] of [['page.html', text], ['short.txt', 'short'], ['rows.parquet', text]] as const) await writeFile(join(dist, name), content)
    await compressSite(dist, memory)
    expect((await readdir(dist)).sort()).toEqual(['page.html', 'page.html.br', 'page.html.gz', 'rows.parquet', 'short.txt'])
    expect(brotliDecompressSync(await readFile(join(dist, 'page.html.br'))).toString('utf8')).toBe(text)
    const [known] = (await readdir(memory)).filter((name) => name.endsWith('.br'))
    await writeFile(join(memory, known!), 'remembered')
    await compressSite(dist, memory)
    expect(await readFile(join(dist, 'page.html.br'), 'utf8')).toBe('remembered')
  })

  test('that nobody asked for in two weeks are forgotten', async () => {
    const [dist, memory] = [await temporary(), await temporary()]
    await writeFile(join(memory, 'old.br'), 'old')
    const longAgo = new Date(Date.now() - 15 * 86_400_000)
    await utimes(join(memory, 'old.br'), longAgo, longAgo)
    await compressSite(dist, memory)
    expect(await readdir(memory)).toEqual([])
  })

  test('are not sent once the file was changed', async () => {
    const [dist, memory] = [await temporary(), await temporary()]
    await writeFile(join(dist, 'index.json'), JSON.stringify(text))
    await compressSite(dist, memory)
    await writeFile(join(dist, 'index.json'), '"new"')
    const { mtimeMs } = await stat(join(dist, 'index.json'))
    await utimes(join(dist, 'index.json'), new Date(mtimeMs + 5000), new Date(mtimeMs + 5000))
    const { url, close } = await serve({ dir: dist, port: 0 })
    const response = await fetch(`${url}index.json`)
    expect([response.headers.get('content-encoding'), await response.text()]).toEqual([null, '"new"'])
    await close()
  })
})
