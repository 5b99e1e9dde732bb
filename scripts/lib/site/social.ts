import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { HtmlTagDescriptor } from 'vite'
import { enPublish } from '../../../src/i18n/enPublish.ts'
import { zhPublish } from '../../../src/i18n/zhPublish.ts'

export const PICTURE = { name: 'social.png', width: 1200, height: 630 }

/**
 * The address the site will have, from `PUBLIC_URL`, ending in `/`; null where none is given.
 * @throws {TypeError} for anything but an http(s) address
 */
export function publicUrl(text: string | undefined): string | null {
  if (text === undefined || text.trim() === '') return null
  const url = URL.canParse(text) ? new URL(text) : null
  if (url === null || !/^https?:$/u.test(url.protocol)) throw new TypeError(`PUBLIC_URL 应为完整的网址（http 或 https），实为“${text}”。\nPUBLIC_URL must be an http(s) address, is "${text}".`)
  url.search = ''
  url.hash = ''
  return url.href.endsWith('/') ? url.href : `${url.href}/`
}

/** What a shared link shows. Addresses in it must be absolute: without a public address it has words only. */
export function socialTags(base: string | null): HtmlTagDescriptor[] {
  const meta = (attrs: Record<string, string>): HtmlTagDescriptor => ({ tag: 'meta', attrs, injectTo: 'head' })
  const property = (name: string, content: string) => meta({ property: name, content })
  return [
    property('og:type', 'website'), property('og:site_name', `${zhPublish.name} · ${enPublish.name}`),
    property('og:title', `${zhPublish.name} · ${enPublish.name}`), property('og:description', zhPublish.description),
    property('og:locale', zhPublish.locale), property('og:locale:alternate', enPublish.locale),
    meta({ name: 'twitter:card', content: base === null ? 'summary' : 'summary_large_image' }),
    ...(base === null ? [] : [
      property('og:url', base), property('og:image', `${base}${PICTURE.name}`), property('og:image:type', 'image/png'),
      property('og:image:width', String(PICTURE.width)), property('og:image:height', String(PICTURE.height)), property('og:image:alt', zhPublish.pictureAlt),
      { tag: 'link', attrs: { rel: 'canonical', href: base }, injectTo: 'head' } as HtmlTagDescriptor,
    ]),
  ]
}

/** `sitemap.xml`, and its line in `robots.txt`: both need absolute addresses. */
export async function writeSitemap(dist: string, base: string): Promise<void> {
  const address = base.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  await writeFile(join(dist, 'sitemap.xml'), `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
  <url><loc>${address}</loc></url>
  <url><loc>${address}?lang=en</loc></url>
</urlset>
`)
  await writeFile(join(dist, 'robots.txt'), `User-agent: *\nAllow: /\n\nSitemap: ${base}sitemap.xml\n`)
}
