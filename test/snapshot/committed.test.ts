import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import schema from '../../data/schema/target-document.schema.json' with { type: 'json' }
import { differences, filesOf, ROOT, runScript } from '../support/run.ts'
import { useTemporaryFolders } from '../support/temporary.ts'

const temporary = useTemporaryFolders()
const SOURCES = join(ROOT, '..', 'shared', 'sources')

describe('what is committed is what the code makes', () => {
  test('public/snapshots/default of data/targets (else: npm run snapshot)', async () => {
    const out = join(await temporary(), 'default')
    const { code, stderr } = await runScript('snapshot', ['--out', out])
    expect(code, stderr).toBe(0)
    expect(await differences(join(ROOT, 'public/snapshots/default'), out), 'files that differ').toEqual([])
  }, 60_000)

  test.runIf(existsSync(SOURCES))('data/targets of the published sources (else: npm run ingest)', async () => {
    const out = await temporary()
    const { code, stderr } = await runScript('ingest', [SOURCES, '--out', out, '--quiet'])
    expect(code, stderr).toBe(0)
    expect(await differences(join(ROOT, 'data/targets'), join(out, 'targets')), 'files that differ').toEqual([])
  }, 120_000)

  test('every target document keeps the key order and the indent of the format', async () => {
    for (const [name, content] of await filesOf(join(ROOT, 'data/targets'))) {
      const document: unknown = JSON.parse(content.toString('utf8'))
      expect(`${JSON.stringify(document, null, 2)}\n`, `${name}: two-space indent, one line feed at the end`).toBe(content.toString('utf8'))
      expect(misordered(document, schema as unknown as Node, ''), name).toEqual([])
    }
  })

  test('the documents read are those the report of the last ingest lists', async () => {
    const report = JSON.parse(await readFile(join(ROOT, 'data/ingest-report.json'), 'utf8')) as { files: { target: string | null }[] }
    const listed = report.files.flatMap(({ target }) => target ?? []).map((path) => path.split('/').pop())
    expect([...(await filesOf(join(ROOT, 'data/targets'))).keys()]).toEqual(listed.sort())
  })
})

interface Node {
  $ref?: string
  properties?: Record<string, Node>
  items?: Node
  oneOf?: Node[]
}

/** JSON pointers of objects whose keys don't stand in the order of the schema's `properties`. */
function misordered(value: unknown, node: Node, path: string): string[] {
  if (node.$ref !== undefined) return misordered(value, (schema.$defs as unknown as Record<string, Node>)[node.$ref.split('/').pop()!]!, path)
  if (Array.isArray(value)) return value.flatMap((item, index) => misordered(item, node.items ?? {}, `${path}/${index}`))
  if (typeof value !== 'object' || value === null) return []
  const keys = Object.keys(value)
  const shape = node.oneOf?.find(({ properties, $ref }) => $ref !== undefined || (properties !== undefined && keys.every((key) => key in properties))) ?? node
  if (shape.$ref !== undefined) return misordered(value, shape, path)
  const order = Object.keys(shape.properties ?? {}).filter((key) => keys.includes(key))
  const nested = Object.entries(value).flatMap(([key, item]) => misordered(item, shape.properties?.[key] ?? {}, `${path}/${key}`))
  return [...(order.join() === keys.join() ? [] : [path || '/']), ...nested]
}
