/** What Word can put inside a cell, and how tables break. */
import { p, t } from '../parts.ts'
import { replaceRun } from '../toDocx.ts'
import { type Case, LASTING, PLEASED, QUALITY, QUANTITY, SOCIAL, TIME, body, c, cells, docx, merged, project, said, sided, title, truth } from './common.ts'

const lamp = project('路灯节能改造', ['改造老旧路灯。', '降低能耗。'], [
  said(QUANTITY, '改造路灯盏数', '≥1500盏', '全区改造的路灯', '区政府工作报告'), said(QUANTITY, '新增绿化', '≤600m²', '沿线绿化面积', '设计文件'), said(QUALITY, '亮灯率', '≥99%', '亮灯数占总数比例', '城市照明规范'),
  said(TIME, '故障修复时间', '≤24小时', '接报至修复的时间', '养护合同'), said(SOCIAL, '投诉件数', '＜10件', '热线受理的投诉', '热线台账'), said(PLEASED, '居民满意度', '≥90%', '抽样调查', '问卷'),
], { budgetWan: 230, fiscalWan: 200, otherWan: 30 })
const head = [
  [c('项目名称', 2), c(lamp.name, 4)], [c('主管部门', 2), c('虚构区城管局', 4)],
  [c('项目资金（万元）', 2, 3), c('年度资金总额', 2), c('230.00', 2)], [c('其中：财政拨款', 2), c('200.00', 2)], [c('其他资金', 2), c('30.00', 2)],
  [c('年度目标', 2), c(['1.改造老旧路灯。', '2.降低能耗。'], 4)],
]
const HEAD = ['一级指标', '二级指标', '三级指标', '指标解释', '指标值', '指标值确定依据']
const lines = body(lamp.rows, (one) => [one.description, one.valueText, one.basis])
const form = [title('虚构区2031年项目支出绩效目标表'), t([...head, cells(...HEAD), ...lines])]
const is = truth('虚构区城管局', [lamp])

const r = (text: string, props = '') => `<w:r>${props === '' ? '' : `<w:rPr>${props}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
const sym = (code: string, font = 'Symbol') => `<w:r><w:sym w:font="${font}" w:char="${code}"/></w:r>`
const all = (xml: string, changes: [string, string][]) => changes.reduce((text, [words, by]) => replaceRun(text, words, by), xml)
const MATH = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'

export const WORD_FEATURES: Case[] = [
  docx('word-symbol-font', form, is, (xml) => all(xml, [['≥1500盏', sym('F0B3') + r('1500盏')], ['≤24小时', sym('F0A3') + r('24小时')], ['≥99%', sym('00B3') + r('99%')]])),
  docx('word-math', form, is, (xml) => all(xml, [
    ['≥1500盏', `<m:oMath ${MATH}><m:r><m:t>≥</m:t></m:r><m:r><m:t>1500</m:t></m:r></m:oMath>${r('盏')}`],
    ['≤24小时', `<m:oMathPara ${MATH}><m:oMath><m:r><m:t>≤24小时</m:t></m:r></m:oMath></m:oMathPara>`],
    ['≤600m²', `${r('≤600')}<m:oMath ${MATH}><m:sSup><m:e><m:r><m:t>m</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath>`],
  ])),
  docx('word-superscript', form, is, (xml) => all(xml, [['≤600m²', r('≤600m') + r('2', '<w:vertAlign w:val="superscript"/>')], ['亮灯率', r('亮灯率') + '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="1"/></w:r>']])),
  docx('word-hidden-text', form, is, (xml) => all(xml, [['≥1500盏', r('≥1500盏') + r('（待核）', '<w:vanish/>')], ['亮灯率', r('亮灯率') + r('旧名', '<w:vanish w:val="1"/>')], ['投诉件数', r('投诉') + r('件数', '<w:vanish w:val="0"/>')]])),
  docx('word-fields-and-links', form, is, (xml) => all(xml, [
    ['≥1500盏', `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> QUOTE "x" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('≥1500盏')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`],
    ['≤24小时', `<w:fldSimple w:instr=" REF a ">${r('≤24小时')}</w:fldSimple>`], ['热线台账', `<w:hyperlink w:anchor="x">${r('热线台账')}</w:hyperlink>`],
    ['亮灯率', `<w:smartTag w:uri="u" w:element="e">${r('亮灯')}</w:smartTag>${r('率')}`], ['居民满意度', `<w:customXml w:element="e">${r('居民满意度')}</w:customXml>`],
    ['养护合同', `<w:bookmarkStart w:id="1" w:name="a"/>${r('养护')}<w:proofErr w:type="spellStart"/>${r('合同')}<w:bookmarkEnd w:id="1"/>`],
    ['设计文件', `<w:ruby><w:rt>${r('sheji')}</w:rt><w:rubyBase>${r('设计文件')}</w:rubyBase></w:ruby>`.replace(/^/u, '<w:r>').replace(/$/u, '</w:r>')],
  ])),
  docx('word-invisible-characters', form, is, (xml) => all(xml, [
    ['≥1500盏', r('≥1500\u200b盏')], ['亮灯率', r('亮\u00ad灯率\ufeff')], ['≤24小时', `<w:r><w:t>≤24</w:t><w:softHyphen/><w:t>小时</w:t></w:r>`], ['投诉件数', r('投诉\u2060件数')], ['项目名称', r('项\u3000目\u00a0名\u2003称')],
    ['居民满意度', '<w:r><w:t>居民</w:t><w:br/><w:t>满意度</w:t></w:r>'], ['城市照明规范', '<w:r><w:t>城市照明</w:t><w:cr/><w:t>规范</w:t></w:r>'], ['230.00', r('\u00a0230.00\u00a0')],
  ])),
  docx('word-cell-controls', form, is, (xml) => {
    const cellOf = (text: string) => new RegExp(`<w:tc>(?:(?!<w:tc>).)*?${text}(?:(?!<w:tc>).)*?</w:tc>`, 'su').exec(xml)![0]
    const cell = cellOf('≥99%')
    const one = xml.replace(cell, () => `<w:sdt><w:sdtPr/><w:sdtContent>${cell}</w:sdtContent></w:sdt>`)
    const rowText = /<w:tr>(?:(?!<w:tr>).)*?≤24小时(?:(?!<w:tr>).)*?<\/w:tr>/su.exec(one)![0]
    return one.replace(rowText, () => `<w:sdt><w:sdtPr/><w:sdtContent>${rowText}</w:sdtContent></w:sdt>`)
  }),
  docx('word-moved-text', form, is, (xml) => all(xml, [
    ['≥1500盏', `<w:moveFrom w:id="7" w:author="虚构">${r('旧值')}</w:moveFrom><w:moveTo w:id="8" w:author="虚构">${r('≥1500盏')}</w:moveTo>`],
    ['亮灯率', `${r('亮灯率')}<w:r><w:commentReference w:id="3"/></w:r>`], ['≤24小时', `<w:commentRangeStart w:id="4"/>${r('≤24小时')}<w:commentRangeEnd w:id="4"/>`],
  ])),
  docx('word-cells-of-paragraphs', [title('虚构区2031年项目支出绩效目标表'), t([...head, cells(...HEAD), ...lines.map((row) => row.map((cell) => ({ ...cell, text: String(cell.text).length > 5 ? ['', String(cell.text).slice(0, 3), String(cell.text).slice(3), ''] : cell.text })))])], is),
  docx('word-categories-go-on-in-next-table', [
    title('虚构区2031年项目支出绩效目标表'),
    t([...head, cells(...HEAD), ...merged(lamp.rows.slice(0, 3).map((one) => [one.level1, one.level2, one.level3, one.description, one.valueText, one.basis]), 2)]),
    p('（续表）'),
    t(lamp.rows.slice(3).map((one, at) => cells(at === 0 ? '' : one.level1, one.level2, one.level3, one.description, one.valueText, one.basis))),
  ], is),
  docx('word-head-in-one-table-rows-in-two', [
    title('虚构区2031年项目支出绩效目标表'), t(head), p(''),
    t(sided('绩效指标', HEAD, body(lamp.rows.slice(0, 3), (one) => [one.description, one.valueText, one.basis]))), p(''),
    t(sided('绩效指标', HEAD, body(lamp.rows.slice(3), (one) => [one.description, one.valueText, one.basis]))),
    p('填报单位负责人：        填表人：'),
  ], is),
  docx('word-numbered-paragraphs', form, is, (xml) => all(xml, [['1.改造老旧路灯。', '<w:r><w:t xml:space="preserve">1、改造老旧路灯。</w:t></w:r>'], ['2.降低能耗。', '<w:r><w:t>2、降低能耗。</w:t></w:r>']])),
  docx('level-two-and-one-in-one-cell', [
    title('虚构区2031年项目支出绩效目标表'),
    t([...head, cells('指标类型', '三级指标', '指标解释', '指标值', '指标值确定依据').map((cell, at) => (at === 0 ? { ...cell, across: 2 } : cell)),
      ...lamp.rows.map((one) => [c([one.level1, one.level2], 2), ...cells(one.level3, one.description, one.valueText, one.basis)])]),
  ], is),
  docx('level-two-without-one', [
    title('虚构区2031年项目支出绩效目标表'),
    t([...head, [c('指标类别', 2), ...cells('指标名称', '指标解释', '指标值', '指标值确定依据')], ...lamp.rows.map((one) => [c(one.level2, 2), ...cells(one.level3, one.description, one.valueText, one.basis)])]),
  ], { ...is, projects: is.projects.map((one) => ({ ...one, indicators: one.indicators.map((line) => ({ ...line, level1: '' })) })) }),
  docx('value-and-lasting-words', [
    title('虚构区2031年项目支出绩效目标表'),
    t([...head, cells('一级指标', '二级指标', '三级指标', '指标值（包含数字及文字描述）', '分值', '备注'),
      ...body([...lamp.rows, said(LASTING, '节能机制健全性', '逐步健全，年内出台\n1项制度')], (one, at) => [one.valueText, String(10 + at), ''])]),
  ], truth('虚构区城管局', [{ ...lamp, rows: [...lamp.rows, said(LASTING, '节能机制健全性', '逐步健全，年内出台1项制度')].map((one) => ({ ...one, description: '', basis: '' })) }])),
]
