import type { Import, SourceFile } from './imports.ts'

/** Who may import whom. Each rule says why, because the message is what teaches. */
export interface LayerRule {
  /** Files the rule is about. */
  files: RegExp
  /** Files of the project they may import. */
  mayImport: RegExp
  /** Packages and builtins they may import. */
  packages: RegExp
  why: string
}

const NONE = /^$/u

/** The first rule whose `files` match decides. */
export const LAYERS: readonly LayerRule[] = [
  { files: /^src\/model\//u, mayImport: /^src\/model\//u, packages: NONE, why: 'model holds the nouns and imports nothing' },
  { files: /^src\/reference\//u, mayImport: /^src\/(?:model|reference)\//u, packages: NONE, why: 'reference is cited data; it may name the nouns of model' },
  { files: /^src\/extract\/(?:.*\/)?(?:node|browser|[^/]+\.worker)\.ts$/u, mayImport: /^src\/(?:model|reference|extract)\//u, packages: /^(?!@duckdb|apache-arrow|hyparquet|svelte|d3-)/u, why: 'platform files of extract give the core its ports: bytes and the readers that need a platform' },
  { files: /^src\/extract\//u, mayImport: /^src\/(?:model|reference|extract)\/(?!node\.ts|browser\.ts|.*\.worker\.ts)/u, packages: /^(?!node:)/u, why: 'extract runs in Node and in the reader\'s browser: no node:*, and its platform files (node.ts, browser.ts, *.worker.ts) import it, never the reverse' },
  { files: /^src\/quality\//u, mayImport: /^src\/(?:model|reference|quality)\//u, packages: NONE, why: 'rules know a target document and cited data, not how it was read or how it is shown' },
  { files: /^src\/analysis\//u, mayImport: /^src\/(?:model|reference|analysis)\//u, packages: NONE, why: 'analysis is pure functions over the nouns' },
  { files: /^src\/snapshot\/pinyin\.ts$/u, mayImport: /^src\/snapshot\//u, packages: /^pinyin-pro$/u, why: 'pinyin.ts is the only one that knows the dictionary: the page never loads it' },
  { files: /^src\/snapshot\//u, mayImport: /^(?:src\/(?:model|reference|extract|quality|analysis|snapshot)\/(?!node\.ts)|data\/schema\/)/u, packages: /^ajv(?:\/|$)/u, why: 'snapshot turns documents and judgements into tables; files, engines and pages belong to its callers' },
  { files: /^src\/db\/wasm\.ts$/u, mayImport: /^src\/(?:model|db)\/(?!node\.ts)/u, packages: /^@duckdb\/duckdb-wasm(?:\/|$)/u, why: 'wasm.ts is the browser\'s engine' },
  { files: /^src\/db\/node(?:Tables)?\.ts$/u, mayImport: /^src\/(?:model|db)\/(?!wasm\.ts)/u, packages: /^(?:@duckdb\/node-api$|node:)/u, why: 'node.ts asks, nodeTables.ts writes: the engine of scripts and tests' },
  { files: /^src\/db\/parquet\.ts$/u, mayImport: /^src\/(?:model|db)\/(?!wasm\.ts|node(?:Tables)?\.ts)/u, packages: /^hyparquet$/u, why: 'parquet.ts is the only one that knows the Parquet reader' },
  { files: /^src\/db\/arrow\.ts$/u, mayImport: /^src\/(?:model|db)\/(?!wasm\.ts|node(?:Tables)?\.ts)/u, packages: /^apache-arrow$/u, why: 'arrow.ts is the only one that knows Arrow' },
  { files: /^src\/db\/sha256\.ts$/u, mayImport: /^src\/model\//u, packages: /^@noble\/hashes\//u, why: 'sha256.ts is the only one of db that knows the hash library' },
  { files: /^src\/db\/shelf\.ts$/u, mayImport: /^src\/model\//u, packages: /^idb-keyval$/u, why: 'shelf.ts is the only one that knows the browser\'s storage' },
  { files: /^src\/db\//u, mayImport: /^src\/(?:model|db)\/(?!wasm\.ts|node(?:Tables)?\.ts)/u, packages: NONE, why: 'what engines share imports no driver' },
  { files: /^src\/queries\//u, mayImport: /^src\/(?:model\/|reference\/|queries\/|db\/(?:sql|decode)\.ts$)/u, packages: NONE, why: 'a query is a text made of the nouns and the cited points, its parameters and its row; which engine answers is not its business' },
  { files: /^src\/i18n\//u, mayImport: /^src\/(?:(?:model|reference|i18n)\/|state\/view\.ts$)/u, packages: NONE, why: 'words know the nouns they name and the parts of the state, not who shows them' },
  { files: /^src\/paper\//u, mayImport: /^src\/(?:(?:model|reference|queries|i18n|paper)\/|state\/view\.ts$|db\/(?:sql|connector)\.ts$)/u, packages: /^(?:fflate|write-excel-file\/universal)$/u, why: 'paper lays answers out as sheets and files; who asks, who saves them and where the engine runs is not its business' },
  { files: /^src\/export\/parquet\.ts$/u, mayImport: /^src\/export\//u, packages: /^hyparquet-writer$/u, why: 'parquet.ts of export is the only one that knows the Parquet writer' },
  { files: /^src\/export\//u, mayImport: /^src\/(?:(?:model|reference|queries|i18n|paper|charts|export|styles)\/|db\/(?:sql|decode)\.ts$)/u, packages: NONE, why: 'export turns what is on display into files; who shows it and where the answer came from is not its business' },
  { files: /^src\/embed\/live\.ts$/u, mayImport: /^src\/(?:model|i18n|queries|export|db|embed)\//u, packages: NONE, why: 'live.ts brings the engine to an embed whose state nobody drew ahead; the embed page loads it by its address, only then' },
  { files: /^src\/embed\/main\.ts$/u, mayImport: /^src\/(?:model|reference|i18n|charts|state|embed|styles)\//u, packages: NONE, why: 'the embed page\'s composition root: words and drawn figures only, since each byte of it is loaded in somebody else\'s page' },
  { files: /^src\/(?:charts|ui|views|embed|state)\/.*(?<!\.svelte)\.ts$/u, mayImport: /^src\/(?:model|reference|analysis|i18n|queries|paper|charts|state|ui|views|embed|export|db\/(?:connector|decode|layered|publishedAnswers|sql|QueryError|EngineError|manifest)\.ts)/u, packages: /^d3-(?:array|quadtree|scale|shape)$/u, why: 'only *.svelte and *.svelte.ts know Svelte; plain files stay pure and never reach an engine' },
  { files: /^src\/.*\.svelte(?:\.ts)?$/u, mayImport: /^src\/(?:model|reference|analysis|i18n|queries|paper|charts|state|ui|views|embed|export|styles|App\.svelte|db\/(?:connector|decode|layered|publishedAnswers|sql|QueryError|EngineError|manifest)\.ts)/u, packages: /^(?:svelte(?:\/|$)|bits-ui$|virtua\/svelte$|d3-(?:array|quadtree|scale|shape)$)/u, why: 'components compose and show; engines, rules and readers come to them through state' },
  { files: /^src\/offline\//u, mayImport: /^src\/offline\//u, packages: NONE, why: 'the service worker stands alone: it keeps files and knows nothing of what is in them' },
  { files: /^src\/(?:main|embed|[\w-]+\/main)\.ts$/u, mayImport: /^src\//u, packages: /^svelte(?:\/|$)/u, why: 'main.ts is the composition root' },
  { files: /^src\/[\w.-]+\.d\.ts$/u, mayImport: NONE, packages: NONE, why: 'declarations import nothing' },
  { files: /^scripts\/lib\/site\//u, mayImport: /^(?:scripts\/|src\/(?!state|main|.*\.svelte))/u, packages: /./u, why: 'the still pages of the site are made of the page\'s pure parts: series, places, words; never of components' },
  { files: /^scripts\/lib\/site\/embed(?:s|Plugin)\.ts$/u, mayImport: /^(?:scripts\/|src\/(?:model|reference|i18n|queries|db|embed)\/)/u, packages: /./u, why: 'what embeds show is drawn at build time by the pure code of src/embed; these two read rows for it and write its files' },
  { files: /^scripts\//u, mayImport: /^(?:scripts\/|src\/(?!views|ui|charts|state|embed|App|main|.*\.svelte))/u, packages: /./u, why: 'scripts are thin shells over the core; they never touch the page' },
  { files: /^(?:test\/|vite\.config\.ts$)/u, mayImport: /./u, packages: /./u, why: 'tests may look anywhere' },
]

/** What is wrong with a file's imports, each with the reason; nothing where all is well. */
export function violations(file: SourceFile): string[] {
  const rule = LAYERS.find(({ files }) => files.test(file.path))
  if (rule === undefined) return [`${file.path} belongs to no layer: put it in a folder of src/ that has one, or add a layer with its reason`]
  return file.imports.filter((entry) => !allowed(rule, entry) || reaches(file, entry))
    .map(({ specifier }) => `${file.path} imports ${specifier}: ${rule.why}`)
}

function allowed(rule: LayerRule, { file, specifier }: Import): boolean {
  return file === null ? rule.packages.test(specifier) : rule.mayImport.test(file)
}

/** Nothing imports scripts or test, except they themselves, and the build what it writes the site with. */
function reaches(file: SourceFile, entry: Import): boolean {
  const target = entry.file
  if (target === null) return false
  if (target.startsWith('test/')) return !file.path.startsWith('test/')
  return target.startsWith('scripts/') && !/^(?:(?:scripts|test)\/|vite\.config\.ts$)/u.test(file.path)
}
