/** A made-up document → the target document that reading its text would give, by the steps of reading, without the text's layout. */
import { createHash } from 'node:crypto'
import { assembleProject } from '../../../src/extract/assemble.ts'
import { type Cell, lineLocator, type RawProject } from '../../../src/extract/blocks.ts'
import { goalsInIndicators, goalsInText } from '../../../src/extract/steps/findRecruitmentGoals.ts'
import { jurisdictionOf } from '../../../src/extract/steps/identity.ts'
import type { Paragraph } from '../../../src/extract/steps/narrative.ts'
import { narrativeFacts } from '../../../src/extract/steps/narrativeFacts.ts'
import { type GoalPlace, SCHEMA_VERSION, type TargetDocument } from '../../../src/model/targetDocument.ts'
import { sampleDocument } from '../sample/documents.ts'
import type { SampleDocument, SampleProject } from '../sample/model.ts'
import type { PlannedDocument } from './plan.ts'

export function corpusDocument({ place, spec, year, projects }: PlannedDocument, seed: string): TargetDocument {
  const made = sampleDocument(spec, year, seed, place)
  return targetOf({ ...made, projects: made.projects.slice(0, projects) }, `虚构-${place.province}-${place.name}-${spec.code}-${year}.txt`)
}

function targetOf(made: SampleDocument, source: string): TargetDocument {
  const lines: string[] = []
  const add = (text: string): Paragraph => ({ text, lines: [{ number: lines.push(text), text }] })
  for (const title of [made.title, '第一部分', '部门整体绩效目标', '一、总体绩效目标']) add(title)
  const overall = made.overall.map(add)
  add('二、分项绩效目标')
  const items = made.items.map(({ title, goal, indicator }, index) => ({ title: add(`（${'一二三四五六七八'[index]}）${title}`), rest: [add(`绩效目标：${goal}`), add(`绩效指标：${indicator}`)], indicator, name: title }))
  add('三、工作保障措施')
  const safeguards = made.safeguards.map(add)
  for (const title of ['第二部分', '预算项目绩效目标']) add(title)
  const raw = made.projects.map((project, index) => rawProject(project, index, made.department, (text) => lines.push(text)))
  const assembled = raw.map(assembleProject)
  const read = assembled.map(({ project }) => project)
  const goalsOf = (where: GoalPlace) => ({ text, lines: [line] }: Paragraph) => goalsInText({ where, projectCode: null, text, locate: () => lineLocator(line!.number) })
  const text = `${lines.join('\n')}\n`
  return {
    schemaVersion: SCHEMA_VERSION,
    source: { name: source, format: 'txt', sha256: createHash('sha256').update(`${source}\n${text}`).digest('hex'), bytes: Buffer.byteLength(text) },
    jurisdiction: jurisdictionOf(made.department.name),
    department: made.department,
    year: made.year, yearBasis: 'title',
    departmentTargets: items.map(({ name, indicator, title }) => ({ title: name, indicator, locator: lineLocator(title.lines[0]!.number) })),
    projects: read,
    recruitmentGoals: [
      ...overall.flatMap(goalsOf('overall')),
      ...items.flatMap(({ rest }) => rest.flatMap(goalsOf('itemised'))),
      ...read.flatMap((project, index) => project.goals.flatMap((goal) => goalsInText({ where: 'projectGoal', projectCode: project.code, text: goal, locate: () => lineLocator(raw[index]!.goals!.line) }))),
      ...read.flatMap(goalsInIndicators),
    ],
    diagnostics: assembled.flatMap(({ diagnostics }) => diagnostics),
    coverage: { lines: lines.length, accounted: lines.length },
    narrativeFacts: narrativeFacts({ overall, itemised: items.flatMap(({ title, rest }) => [title, ...rest]), safeguards }, { head: made.department.name, year: made.year }),
  }
}

/** @param print takes a line of the text and tells its number */
function rawProject(project: SampleProject, index: number, department: SampleDocument['department'], print: (text: string) => number): RawProject {
  const cell = (text: string): Cell => ({ text, paragraphs: [text], line: print(text) })
  const line = print(`${index + 1}.${project.name}绩效目标表`)
  const head = {
    department: cell(`${department.code}${department.name}`), code: cell(project.code), name: cell(project.name),
    budget: cell(project.budget), fiscal: cell(project.fiscal), other: cell(project.other), purpose: cell(project.purpose),
  }
  print(project.plan.map((percent) => `${percent}%`).join('\t'))
  const goals = project.goals.map((goal, at) => `${at + 1}.${goal}`)
  const goalsLine = print(goals.join('\n').replaceAll('\n', ' '))
  const rows = project.rows.map(({ level1, level2, level3, description, value, basis }) => ({
    level1, level2, level3, description, value, basis, line: print([level1, level2, level3, description, value, basis].join('\t')),
  }))
  return {
    ...head, line, lastLine: rows.at(-1)?.line ?? goalsLine, agency: null, amountUnit: '万元',
    plan: project.plan.map((percent, at) => ({ month: [3, 6, 10, 12][at]!, text: `${percent}%` })),
    goals: { text: goals.join(''), paragraphs: goals, line: goalsLine },
    columns: ['level1', 'level2', 'level3', 'description', 'value', 'basis'], rows, cutOff: false,
  }
}
