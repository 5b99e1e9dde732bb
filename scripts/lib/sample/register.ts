import type { RegisteredDepartment } from '../../../src/model/departments.ts'
import { DEPARTMENTS } from './departments/index.ts'
import { type DepartmentSpec, DISTRICT } from './model.ts'

/** The fictional district's register: an entry for each name, a later one formed from the one before. */
export function sampleRegister(): RegisteredDepartment[] {
  return DEPARTMENTS.flatMap((spec) => spec.names.map((_, index) => entry(spec, index)))
}

function entry({ code, names }: DepartmentSpec, index: number): RegisteredDepartment {
  const [from, name] = names[index]!
  const next = names[index + 1]
  const source = `虚构示例 · fictional sample：${code}-${from}.docx`
  return {
    id: idOf(code, index),
    jurisdiction: { ...DISTRICT },
    codes: [code],
    names: [{ name, from: index === 0 ? null : from, to: next === undefined ? null : next[0] - 1 }],
    aliases: [],
    projectCodePrefixes: [],
    formedFrom: index === 0 ? [] : [{ id: idOf(code, index - 1), year: from, kind: 'renamed', source }],
    source,
  }
}

const idOf = (code: string, index: number) => `sample-${code}${index === 0 ? '' : `-${index + 1}`}`
