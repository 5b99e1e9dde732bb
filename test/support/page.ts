import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { TargetDocument } from '../../src/model/targetDocument.ts'
import type { RegisteredDepartment } from '../../src/model/departments.ts'
import { departmentKey, projectIds } from '../../src/snapshot/identity.ts'
import { ROOT } from './run.ts'
import type { Visitor } from './browser.ts'

/** The views of the contract that exist so far. */
export const VIEWS = ['overview', 'budget-quality', 'spending', 'recruitment', 'audit', 'project', 'compare', 'method', 'data'] as const
export const CHARTS = ['budget-quality', 'spending-curves', 'recruitment-shift'] as const

/** The committed target documents: what the page has to agree with. */
export const documents = readdirSync(join(ROOT, 'data/targets')).sort()
  .map((name) => JSON.parse(readFileSync(join(ROOT, 'data/targets', name), 'utf8')) as TargetDocument)

const register = (JSON.parse(readFileSync(join(ROOT, 'data/departments.json'), 'utf8')) as { departments: RegisteredDepartment[] }).departments

/** The id the page knows a document's department by. */
export const departmentIdOf = (document: TargetDocument): string => departmentKey(document, register).id

/** The address of a view; of `project`, with one of the published projects. */
export function addressOf(view: (typeof VIEWS)[number]): string {
  return view === 'project' ? `?view=project&project=${projectIds(documents[0]!)[0]}` : `?view=${view}`
}

/** The printed name of a project by its id. */
export function projectName(id: string | null): string | undefined {
  return documents.flatMap((document) => document.projects.filter((_, index) => projectIds(document)[index] === id)).map(({ name }) => name)[0]
}

/** Number of projects published for the given years, or for all. */
export const projectsOf = (...years: number[]) =>
  documents.filter(({ year }) => years.length === 0 || years.includes(year ?? 0)).reduce((sum, { projects }) => sum + projects.length, 0)

export const chart = (page: Page, name: string) => page.locator(`figure[data-chart="${name}"]`)

/** Opens an address of the page and waits until every chart it has is settled. */
export async function open({ page, url }: Visitor, search = ''): Promise<Page> {
  await page.goto(`${url}${search}`)
  await settled(page)
  return page
}

/** Until the engine has answered or failed, no chart is loading and nothing else in the view says that it is. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const figures = [...document.querySelectorAll<HTMLElement>('figure[data-chart]')]
    const started = performance.getEntriesByName('engine-ready').length > 0 || document.querySelector('[role="alert"]') !== null
    const waiting = [...document.querySelectorAll('main [role="status"]')].some((words) => words.textContent.trim().endsWith('…'))
    const main = document.querySelector('main')
    const here = main?.dataset.view === (new URLSearchParams(location.search).get('view') ?? 'overview') && main.ariaBusy !== 'true'
    return started && !waiting && here && figures.every((figure) => figure.dataset.state !== 'loading')
  })
}

/** Goes to another address of the page that is open: one start of the engine serves many views. */
export async function goTo(page: Page, search: string): Promise<void> {
  await page.evaluate((search) => {
    history.pushState(null, '', search)
    dispatchEvent(new PopStateEvent('popstate'))
  }, search)
  await settled(page)
}

export const marks = async (page: Page, name: string) => Number(await chart(page, name).getAttribute('data-marks'))

/** How many filter changes the page has measured. */
export const updates = (page: Page) => page.evaluate(() => performance.getEntriesByName('update', 'measure').length)

/** Does something that changes a filter and waits for its measure. */
export async function updating(page: Page, act: () => Promise<unknown>): Promise<void> {
  const before = await updates(page)
  await act()
  await page.waitForFunction((before) => performance.getEntriesByName('update', 'measure').length > before, before)
}

export const search = (page: Page) => new URLSearchParams(new URL(page.url()).search)
