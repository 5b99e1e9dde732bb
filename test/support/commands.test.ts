import { mkdir, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { findChromium } from '../../scripts/chromium.ts'
import { countTests } from '../../scripts/lib/countTests.ts'
import { serve } from '../../scripts/lib/serve.ts'
import { useTemporaryFolders } from './temporary.ts'

const temporary = useTemporaryFolders()

describe('the count of npm test', () => {
  const report = (...files: [string, string[]][]) =>
    JSON.stringify({ testResults: files.map(([status, tests]) => ({ status, assertionResults: tests.map((status) => ({ status })) })) })

  test.each([
    ['passes and failures', report(['passed', ['passed', 'passed']], ['failed', ['passed', 'failed']]), 1, { passed: 3, failed: 1 }],
    ['neither for what was left out', report(['passed', ['passed', 'skipped', 'todo']]), 0, { passed: 1, failed: 0 }],
    ['one for a file that did not load', report(['passed', ['passed']], ['failed', []]), 1, { passed: 1, failed: 1 }],
    ['each of a failed test and a file that did not load', report(['failed', ['failed']], ['failed', []]), 1, { passed: 0, failed: 2 }],
    ['one for an error outside any test', report(['passed', ['passed']]), 1, { passed: 1, failed: 1 }],
    ['one for a run without report', null, 1, { passed: 0, failed: 1 }],
  ])('is of %s', (_, text, code, expected) => {
    expect(countTests(text, code)).toEqual(expected)
  })
})

describe('a Chromium', () => {
  test('named by CHROMIUM_PATH comes first', () => {
    expect(findChromium({ CHROMIUM_PATH: '/opt/mine', PATH: '/usr/bin' }, () => true)).toBe('/opt/mine')
  })
  test('is looked for on the path, relative entries left out', () => {
    expect(findChromium({ PATH: '.:bin:/a:/b' }, (path) => path === '/b/google-chrome' || !path.startsWith('/'))).toBe('/b/google-chrome')
  })
  test('may be nowhere', () => {
    expect(findChromium({ PATH: '/a', CHROMIUM_PATH: '/gone' }, () => false)).toBeNull()
  })
})

describe('the file server', () => {
  test('serves a folder under its mount, answers 404 for all else and stays inside', async () => {
    const folder = await temporary()
    await mkdir(join(folder, 'site', 'assets'), { recursive: true })
    await writeFile(join(folder, 'site', 'index.html'), '<p>首页')
    await writeFile(join(folder, 'site', 'assets', 'a.wasm.gz'), gzipSync('packed'))
    await writeFile(join(folder, 'secret.txt'), 'secret')
    const { url, close } = await serve({ dir: join(folder, 'site'), port: 0, mount: '/some/where/' })
    try {
      const get = async (path: string) => {
        const response = await fetch(new URL(path, url))
        return [response.status, await response.text()]
      }
      expect(await get('./')).toEqual([200, '<p>首页'])
      expect(await get('index.html?view=data')).toEqual([200, '<p>首页'])
      expect(await get('assets/a.wasm.gz')).toEqual([200, 'packed'])
      for (const path of ['missing', 'snapshots/no/manifest.json', '..%2f..%2fsecret.txt', '%2e%2e/secret.txt', '/index.html', '/']) {
        expect((await get(path))[0], path).toBe(404)
      }
    } finally {
      await close()
    }
  })

  test('says which port it cannot have', async () => {
    const taken = createServer()
    await new Promise<void>((resolve) => { taken.listen(0, resolve) })
    const { port } = taken.address() as AddressInfo
    await expect(serve({ dir: await temporary(), port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
    await new Promise((resolve) => { taken.close(resolve) })
  })
})
