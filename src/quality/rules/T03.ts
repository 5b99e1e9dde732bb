import { judgementCall } from '../cite.ts'
import { pointsOf } from '../points.ts'
import { cannotJudge, fail, notApplicable, pass, type ProjectRule } from '../rule.ts'

const FEWEST = 16
/** District (6 digits) and two-digit year at the head of a long code. */
function headOf(code: string | null): { district: string; year: number } | null {
  const flat = (code ?? '').replace(/\s+/gu, '')
  const head = flat.length >= FEWEST ? /^(\d{6})(\d\d)/u.exec(flat) : null
  return head === null ? null : { district: head[1]!, year: 2000 + Number(head[2]) }
}

export const T03: ProjectRule = {
  id: 'T03',
  class: '必改',
  severity: 'H',
  confidence: 'D',
  scope: 'project',
  ...pointsOf('T03'),
  scored: true,
  title: { zh: '项目编码的年份或区划与文件不符', en: 'Year or district in the project code differs from the document' },
  looksAt: ['code'],
  checks: {
    zh: '16位以上编码的第7–8位是年份：晚于文件年度为H，早于文件年度为M（可能是延续项目）。第1–6位是区划：同一文件其余项目（不少于2个）的区划都相同而与本项目不同，为H。',
    en: 'Digits 7–8 of a code of 16 characters or more are the year: later than the document\'s is H, earlier is M (it may be a continued project). Digits 1–6 are the district: H where all other projects of the document (at least 2) share one and this project has another.',
  },
  exclusions: {
    zh: '短编码没有这两段，不适用；文件年度不明，或本身取自项目编码的，年份不作判断。',
    en: 'Shorter codes have no such parts and are not asked. The year is not judged where the document\'s is unknown or was itself read from the codes.',
  },
  citation: judgementCall('项目编码规则见于来源文件，未见公开条文', 'The coding scheme is seen in the documents; no published rule was found'),
  example: {
    weak: { year: 2022, projects: [{ code: '9901022300010001', name: '基层广播维护' }] },
    better: { year: 2022, projects: [{ code: '9901022200010001', name: '基层广播维护' }] },
    note: { zh: '第7–8位“23”是2023年，而文件是2022年度的；编码与年度一致，才能与预算系统对得上。', en: 'Digits 7–8, “23”, stand for 2023 in a document of 2022; a code of the same year can be matched with the budget system.' },
  },
  test({ project, index, document: { document } }) {
    const head = headOf(project.code)
    if (head === null) return notApplicable
    const evidence = `code=${project.code}；year=${document.year ?? ''}`
    const others = document.projects.filter((_, i) => i !== index).map(({ code }) => headOf(code)?.district).filter((district) => district !== undefined)
    const [common] = others
    if (common !== undefined && others.length >= 2 && others.every((district) => district === common) && common !== head.district) {
      return fail(
        `项目编码${project.code}的区划段为${head.district}，本文件其余项目均为${common}。建议核查编码或项目归属，宜使区划一致。`,
        `The district part of code ${project.code} is ${head.district}; all other projects of this document have ${common}. Please check the code or whose project it is; one district would be better.`,
        { cells: ['code'], evidence },
      )
    }
    if (document.year === null) return cannotJudge('文件年度不明，编码年份无从核对。', 'The document\'s year is unknown, so the code\'s cannot be held against it.', { cells: ['code'], evidence })
    if (head.year === document.year) return pass
    if (document.yearBasis === 'project-code') {
      return cannotJudge('文件年度取自其他项目的编码，不能再用来核对编码。', 'The document\'s year was read from the other projects\' codes and cannot check this one.', { cells: ['code'], evidence })
    }
    const later = head.year > document.year
    return fail(
      `项目编码${project.code}的年份段为${head.year}年，文件年度为${document.year}年${later ? '' : '，可能是延续项目'}。建议核查${later ? '编码，宜与文件年度一致' : '是否延续项目，宜在用途中写明'}。`,
      `The year part of code ${project.code} is ${head.year} and the document is of ${document.year}${later ? '' : '; it may be a continued project'}. Please check ${later ? 'the code; the year of the document would be better' : 'whether it is; saying so in the purpose would be better'}.`,
      { severity: later ? 'H' : 'M', cells: ['code'], evidence },
    )
  },
}
