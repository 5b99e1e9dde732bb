import { createHash } from 'node:crypto'
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sha256 } from '../../src/db/sha256.ts'
import { writeSnapshot } from '../../scripts/lib/writeSnapshot.ts'
import { fixtureTables, writeFixtureSnapshot } from '../support/fixtureSnapshot.ts'
import { differences, filesOf } from '../support/run.ts'
import { useTemporaryFolders } from '../support/temporary.ts'

const temporary = useTemporaryFolders()

test('names each table by its content and the snapshot by its tables', async () => {
  const out = await temporary()
  const { files, id } = await writeFixtureSnapshot(out)
  const written = await filesOf(out)
  for (const file of files) {
    const content = written.get(file.name)!
    expect(createHash('sha256').update(content).digest('hex'), file.name).toBe(file.sha256)
    expect(file.bytes).toBe(content.length)
    expect(file.name).toBe(`${file.table}-${file.sha256.slice(0, 8)}.parquet`)
  }
  expect(id).toBe(sha256(new TextEncoder().encode(files.map((file) => `${file.sha256}\n`).join(''))))
})

test('a write that breaks leaves the old snapshot as it was and nothing behind', async () => {
  const out = await temporary()
  await writeFixtureSnapshot(out)
  const kept = join(await temporary(), 'kept')
  await cp(out, kept, { recursive: true })
  const { documents, tables } = fixtureTables()
  const broken = { ...tables, rules: tables.rules.map((row) => ({ ...row, fails: 'many' })) }
  await expect(writeSnapshot(out, {
    name: 'fixture', tool: 'test', publication: { title: { zh: '', en: '' }, published: null, fictional: true }, documents, tables: broken,
  })).rejects.toThrow()
  expect(await differences(out, kept)).toEqual([])
})
