import { DEPARTMENTS } from './departments/index.ts'
import { at, type DepartmentSpec, type District, DISTRICT, inYear, NOTICE, type SampleDocument, type SampleItem, type SampleProject, type Year, YEARS } from './model.ts'
import { projectsOf } from './projects.ts'

const SAFEGUARDS = [
  '（一）落实责任分工。每个项目明确一名负责人，按月记录进度和支出。',
  '（二）加强过程跟踪。半年时对照目标检查一次，偏离的说明原因并调整安排。',
  '（三）公开接受监督。年度结束后公开完成情况，听取服务对象意见。',
]

/** Every document of the fictional district, by department and year. The same seed means the same documents. */
export function sampleDocuments(seed: string): SampleDocument[] {
  return DEPARTMENTS.flatMap((spec) => YEARS.filter((year) => at(spec.care, year) !== null).map((year) => sampleDocument(spec, year, seed)))
}

/** @param district whose department it is */
export function sampleDocument(spec: DepartmentSpec, year: Year, seed: string, district: District = DISTRICT): SampleDocument {
  const name = inYear(spec.names, year)
  const projects = projectsOf(spec, year, seed, district)
  return {
    file: `${spec.code}-${year}.docx`,
    title: `${name}${year}年部门预算绩效目标（${NOTICE}）`,
    department: { code: spec.code, name },
    year,
    overall: [`${year}年，${name}围绕${spec.duty}安排预算，坚持先定目标、再编预算。${district.name}为虚构。`, ...listed(spec.recruitment === undefined ? null : at(spec.recruitment.overall, year))],
    items: itemsOf(spec, year, projects),
    safeguards: SAFEGUARDS,
    projects,
  }
}

const listed = <T>(value: T | null): T[] => (value === null ? [] : [value])

function itemsOf(spec: DepartmentSpec, year: Year, projects: readonly SampleProject[]): SampleItem[] {
  const own = spec.recruitment === undefined ? null : at(spec.recruitment.items, year)
  if (own !== null) return own.map(([title, goal, indicator]) => ({ title, goal, indicator }))
  const figures = at(spec.care, year)! >= 0.4
  return projects.slice(0, 3).map(({ name, rows }): SampleItem => {
    const [first] = rows
    return { title: name, goal: `按计划完成${name}年度任务。`, indicator: figures ? `${first!.level3}${first!.value}。` : '各项工作达到预期效果。' }
  })
}
