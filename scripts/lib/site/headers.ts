/**
 * Response headers for hosts that can set them. The policy in the pages' own `<meta>` is the one source; a header adds
 * what `<meta>` cannot say: who may frame a page, and the policy of workers, which obey their own response's.
 */

export interface HeaderRule {
  /** Paths from the site's folder: `:name` is one segment, `*` anything. No header is set by two rules for one path. */
  paths: string[]
  headers: Record<string, string>
}

const YEAR = 'public, max-age=31536000, immutable'
const ASK = 'no-cache'

/** The policy a page carries. Throws where it has none. */
export function policyOf(html: string): string {
  const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/u.exec(html)?.[1]
  if (policy === undefined) throw new Error('the page has no Content-Security-Policy in <meta>')
  return policy
}

/**
 * @param pages HTML of the page, and of `embed.html` where there is one
 */
export function headerRules(pages: { index: string; embed: string | null }): HeaderRule[] {
  const policy = policyOf(pages.index)
  return [
    {
      paths: ['/*'],
      headers: {
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'no-referrer',
        'Permissions-Policy': 'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()',
        // All of it is public, and embeds load it from pages and sandboxes of other origins.
        'Access-Control-Allow-Origin': '*',
        'Cross-Origin-Resource-Policy': 'cross-origin',
      },
    },
    { paths: ['/', '/index.html'], headers: { 'Content-Security-Policy': `${policy}; frame-ancestors 'self'`, 'Cache-Control': ASK } },
    ...(pages.embed === null ? [] : [{ paths: ['/embed.html'], headers: { 'Content-Security-Policy': `${policyOf(pages.embed)}; frame-ancestors *`, 'Cache-Control': ASK } }]),
    { paths: ['/sw.js'], headers: { 'Content-Security-Policy': policy, 'Cache-Control': ASK } },
    { paths: ['/embed.js', '/snapshots/index.json', '/snapshots/:name/manifest.json', '/embeds/*'], headers: { 'Cache-Control': ASK } },
    { paths: ['/assets/*'], headers: { 'Content-Security-Policy': policy, 'Cache-Control': YEAR } },
    { paths: ['/snapshots/*.parquet', '/snapshots/:name/answers-*'], headers: { 'Cache-Control': YEAR } },
  ]
}

/** `_headers` of Netlify and Cloudflare Pages, for a site at the root of its host. */
export function netlifyHeaders(rules: readonly HeaderRule[]): string {
  return rules.flatMap(({ paths, headers }) => paths.map((path) => [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n'))).join('\n')
}

/**
 * Reads a `_headers` file as its hosts do: all rules that match apply, a header named twice is joined by a comma.
 * @returns the headers of a path from the site's folder, `/…`
 */
export function readHeaders(text: string): (path: string) => Record<string, string> {
  const rules: { shape: RegExp; headers: [string, string][] }[] = []
  for (const line of text.split('\n')) {
    const [, name, value] = /^\s+([\w-]+):\s*(.*)$/u.exec(line) ?? []
    if (name !== undefined && value !== undefined) rules.at(-1)?.headers.push([name, value])
    else if (line.startsWith('/')) rules.push({ shape: new RegExp(`^${line.trim().replaceAll('.', '\\.').replaceAll('*', '.*').replaceAll(/:[a-z]+/gu, '[^/]+')}$`, 'u'), headers: [] })
  }
  return (path) => {
    const found: Record<string, string> = {}
    for (const [name, value] of rules.filter(({ shape }) => shape.test(path)).flatMap(({ headers }) => headers)) {
      found[name] = found[name] === undefined ? value : `${found[name]}, ${value}`
    }
    return found
  }
}

/** A regular expression for a path, whatever folder the site is in. */
function pattern(path: string): string {
  if (path === '/*') return '/'
  return `${path.replaceAll('.', '\\.').replaceAll('*', '.*').replaceAll(/:[a-z]+/gu, '[^/]+')}$`.replace('.*$', '')
}

const byHeader = (rules: readonly HeaderRule[]) => {
  const names = [...new Set(rules.flatMap(({ headers }) => Object.keys(headers)))]
  return names.map((name) => ({ name, values: rules.flatMap(({ paths, headers }) => (headers[name] === undefined ? [] : paths.map((path) => ({ path, value: headers[name]! })))) }))
}

/** An nginx configuration of the whole site, to be put into `conf.d` as it is and its folder named. */
export function nginxConfig(rules: readonly HeaderRule[]): string {
  const headers = byHeader(rules)
  const variable = (name: string) => `$observatory_${name.toLowerCase().replaceAll('-', '_')}`
  const maps = headers.filter(({ values }) => values[0]?.path !== '/*').map(({ name, values }) => [
    `map $uri ${variable(name)} {`, `  default "";`, ...values.map(({ path, value }) => `  "~${pattern(path)}" "${value}";`), '}',
  ].join('\n'))
  const adds = headers.map(({ name, values }) => `  add_header ${name} ${values[0]?.path === '/*' ? `"${values[0].value}"` : variable(name)} always;`)
  return `# Target Observatory. Put this into /etc/nginx/conf.d/ and name the folder of the site in "root".
${maps.join('\n')}

server {
  listen 80;
  root /srv/target-observatory;
  index index.html;
  charset utf-8;
  charset_types text/css text/plain text/xml application/javascript application/json;

  types {
    text/html html;
    text/css css;
    text/plain txt;
    text/xml xml;
    application/javascript js mjs;
    application/json json;
    application/wasm wasm;
    application/vnd.apache.parquet parquet;
    image/svg+xml svg;
    image/png png;
    font/ttf ttf;
  }
  default_type application/octet-stream;

  # The build writes .gz and .br beside each text. brotli_static needs the module libnginx-mod-http-brotli-static.
  gzip_static on;
  # brotli_static on;

${adds.join('\n')}
}
`
}

/** An Apache configuration, to be copied to `.htaccess` in the site's folder; needs mod_headers, and mod_rewrite for the packed files (whose names a rewritten request has). */
export function apacheConfig(rules: readonly HeaderRule[]): string {
  const sets = byHeader(rules).flatMap(({ name, values }) => values.map(({ path, value }) =>
    (path === '/*' ? `  Header always set ${name} "${value}"` : `  Header always set ${name} "${value}" "expr=%{REQUEST_URI} =~ m#${pattern(path).replace(/\$$/u, '(\\.br|\\.gz)?$')}#"`)))
  return `# Target Observatory. Copy this to .htaccess in the site's folder.
AddType application/wasm .wasm
AddType application/vnd.apache.parquet .parquet
AddType text/javascript .js .mjs
AddDefaultCharset utf-8

<IfModule mod_rewrite.c>
  RewriteEngine On
  RewriteCond %{HTTP:Accept-Encoding} br
  RewriteCond %{REQUEST_FILENAME}.br -f
  RewriteRule ^(.+)\\.(html|js|css|json|svg|txt|xml)$ $1.$2.br [L]
  RewriteCond %{HTTP:Accept-Encoding} gzip
  RewriteCond %{REQUEST_FILENAME}.gz -f
  RewriteRule ^(.+)\\.(html|js|css|json|svg|txt|xml)$ $1.$2.gz [L]
</IfModule>
${['html text/html', 'js text/javascript', 'css text/css', 'json application/json', 'svg image/svg+xml', 'txt text/plain', 'xml text/xml'].map((pair) => {
  const [extension, type] = pair.split(' ')
  return `<FilesMatch "\\.${extension}\\.(br|gz)$">\n  ForceType "${type}; charset=utf-8"\n</FilesMatch>`
}).join('\n')}
<FilesMatch "\\.(html|js|css|json|svg|txt|xml)$">
  Header append Vary Accept-Encoding
</FilesMatch>
<FilesMatch "\\.br$">
  SetEnv no-gzip 1
  SetEnv no-brotli 1
  RemoveType .br
  Header always set Content-Encoding br
  Header append Vary Accept-Encoding
</FilesMatch>
<FilesMatch "\\.gz$">
  SetEnv no-gzip 1
  SetEnv no-brotli 1
  RemoveType .gz
  Header always set Content-Encoding gzip
  Header append Vary Accept-Encoding
</FilesMatch>

<IfModule mod_headers.c>
${sets.join('\n')}
</IfModule>
`
}
