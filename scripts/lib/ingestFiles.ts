/** Reads many files within bounds of time and memory and writes each target document as it is settled. */
import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Diagnostic } from '../../src/model/targetDocument.ts'
import { type Bounds, boundedExtraction } from './boundedExtraction.ts'
import { jsonText, writeWhole } from './files.ts'
import { type HashedFile, hashFile } from './hashFile.ts'
import { type FileReport, fileReport, isUsable, problem, withDiagnostic } from './ingestReport.ts'
import { eachOf } from './parallel.ts'
import { type TargetName, targetNames } from './targetNames.ts'

export interface IngestPlan extends Bounds {
  /** Folder of the target documents. */
  targets: string
  jobs: number
  /** Called when a file is settled. */
  onFile: (path: string) => void
}

/** Files of one content: read once. */
interface Content {
  files: HashedFile[]
  names: ReadonlyMap<string, TargetName>
}

const HASHING = 8

/** Never rejects for what a file holds; a target that can't be written does. Reports come in the order of paths. */
export async function ingestFiles(paths: readonly string[], plan: IngestPlan): Promise<FileReport[]> {
  const hashed: HashedFile[] = []
  await eachOf(paths, HASHING, async (path, index) => void (hashed[index] = await hashFile(path)))
  const names = targetNames(hashed.flatMap(({ path, sha256 }) => (sha256 === null ? [] : [{ path, sha256 }])))
  const reports = new Map<string, FileReport>()
  await eachOf(contentsOf(hashed, names), plan.jobs, async (content) => {
    for (const report of await settle(content, plan)) {
      reports.set(report.source, report)
      plan.onFile(report.source)
    }
  })
  for (const [path, left] of await leftOver(plan.targets, names)) reports.set(path, withDiagnostic(reports.get(path)!, left))
  return paths.map((path) => reports.get(path)!)
}

function contentsOf(files: readonly HashedFile[], names: Content['names']): Content[] {
  const contents = new Map<string, Content>()
  for (const file of files) {
    const key = file.sha256 ?? file.path
    const known = contents.get(key)
    if (known === undefined) contents.set(key, { files: [file], names })
    else known.files.push(file)
  }
  return [...contents.values()]
}

async function settle({ files, names }: Content, plan: IngestPlan): Promise<FileReport[]> {
  const extraction = await boundedExtraction(files[0]!, plan)
  const written = new Set<string>()
  const reports: FileReport[] = []
  for (const { path } of files) {
    const named = names.get(path)
    const more = [...sharedName(named), ...(path === files[0]!.path ? [] : [sameContent(files[0]!.path)])]
    if (named === undefined || !isUsable(extraction)) reports.push(fileReport(path, extraction, null, more))
    else {
      const target = join(plan.targets, `${named.name}.json`)
      const document = extraction.document!
      if (!written.has(target)) await writeWhole(target, jsonText({ ...document, source: { ...document.source, name: basename(path) } }))
      written.add(target)
      reports.push(fileReport(path, extraction, target, more))
    }
  }
  return reports
}

function sharedName(named: TargetName | undefined): Diagnostic[] {
  return named === undefined || named.sharedWith === null ? [] : [problem('warning', 'name-shared', `与 ${named.sharedWith} 同名而内容不同，结果写为 ${named.name}.json。`, `Has the name of ${named.sharedWith} with other content; the result is called ${named.name}.json.`)]
}

const sameContent = (first: string) => problem('info', 'same-content', `与 ${first} 内容完全相同，只读一次。`, `Has the very content of ${first}, which was read once.`)

/** Results that an earlier run wrote under a longer name, of content that no source has now. */
async function leftOver(targets: string, names: Content['names']): Promise<Map<string, Diagnostic>> {
  const present = new Set([...names.values()].map(({ name }) => name))
  const keepers = new Map([...names].flatMap(([path, { name, sharedWith }]) => (sharedWith === null ? [[name, path] as const] : [])))
  const found = new Map<string, Diagnostic>()
  for (const file of (await readdir(targets).catch(() => [])).sort()) {
    const [, name, stem] = /^((.+)\.[0-9a-f]{8,64})\.json$/u.exec(file) ?? []
    const path = keepers.get(stem ?? '')
    if (name === undefined || path === undefined || present.has(name)) continue
    found.set(path, problem('warning', 'target-left-over', `${file} 是此前同名来源的结果，本次没有对应的来源。若已被取代，请删除。`, `${file} is an earlier result of a source with this name, and no source now has its content. Remove it if it is superseded.`))
  }
  return found
}
