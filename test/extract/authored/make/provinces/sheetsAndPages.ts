/** Workbooks written part by part, web pages and texts. */
import { strToU8, zipSync } from 'fflate'
import { asRows } from '../printAs.ts'
import { p, t } from '../parts.ts'
import { type Case, PLEASED, QUALITY, QUANTITY, SOCIAL, TIME, apart, body, c, cells, project, said, title, truth } from './common.ts'

const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const FORMATS = ['General', '0%', '0.00%', 'yyyy"年"m"月"d"日"', 'yyyy"年"m"月"', '#,##0.00', '"≥"0"个"', '0.0', 'm"月"d"日"', '@', '#,##0.00_ ;[Red]\\-#,##0.00\\ ']

interface Sheet { name: string; state?: 'hidden' | 'veryHidden'; xml: string; merges?: string[]; cols?: string }
const style = (format: string) => FORMATS.indexOf(format)
const s = (ref: string, text: string) => `<c r="${ref}" t="inlineStr"><is><t xml:space="preserve">${text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;')}</t></is></c>`
const n = (ref: string, value: string, format: string, formula = '') => `<c r="${ref}" s="${style(format)}">${formula && `<f>${formula}</f>`}<v>${value}</v></c>`
const row = (at: number, inner: string, more = '') => `<row r="${at}"${more}>${inner}</row>`
const strings = (at: number, texts: (string | null)[], more = '') => row(at, texts.map((text, column) => (text === null ? '' : s(`${'ABCDEFGH'[column]!}${at}`, text))).join(''), more)

/** An .xlsx of sheets whose XML is given; `shared` is the table of shared strings. */
function workbook(sheets: Sheet[], shared = ''): Uint8Array {
  const styles = `${HEADER}<styleSheet ${MAIN}><numFmts count="${FORMATS.length}">${FORMATS.map((code, at) => `<numFmt numFmtId="${170 + at}" formatCode="${code.replace(/"/gu, '&quot;')}"/>`).join('')}</numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${FORMATS.length}">${FORMATS.map((_, at) => `<xf numFmtId="${at === 0 ? 0 : 170 + at}" applyNumberFormat="1"/>`).join('')}</cellXfs></styleSheet>`
  const files: Record<string, string> = {
    '[Content_Types].xml': `${HEADER}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${sheets.map((_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>`,
    '_rels/.rels': `${HEADER}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEADER}<workbook ${MAIN} xmlns:r="${REL}"><sheets>${sheets.map((one, at) => `<sheet name="${one.name}" sheetId="${at + 1}"${one.state ? ` state="${one.state}"` : ''} r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEADER}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets.map((_, at) => `<Relationship Id="rId${at + 1}" Type="${REL}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}<Relationship Id="rId90" Type="${REL}/styles" Target="styles.xml"/><Relationship Id="rId91" Type="${REL}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml': styles,
    'xl/sharedStrings.xml': `${HEADER}<sst ${MAIN}>${shared}</sst>`,
    ...Object.fromEntries(sheets.map((one, at) => [`xl/worksheets/sheet${at + 1}.xml`, `${HEADER}<worksheet ${MAIN}>${one.cols ?? ''}<sheetData>${one.xml}</sheetData>${one.merges ? `<mergeCells>${one.merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>` : ''}</worksheet>`])),
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), { mtime: new Date('2031-01-01T00:00:00'), level: 9 })
}

const court = project('诉讼服务中心运行', ['提升诉讼服务水平。'], [
  said(QUANTITY, '受理咨询件数', '≥3000件'), said(QUALITY, '立案准确率', '99.5%'), said(TIME, '完成时间', '2031年11月30日'), said(TIME, '季报时间', '3月31日'),
  said(SOCIAL, '一次办结率', '95%'), said(PLEASED, '当事人满意度', '≥90个'),
], { budgetWan: 1234.5, fiscalWan: 1000, otherWan: 234.5 })
const SHARED = '<si><t>产出指标</t></si><si><r><t>受理</t></r><r><rPr><b/></rPr><t>咨询件数</t></r></si><si><t>诉讼服务中心运行</t><rPh sb="0" eb="2"><t>スソン</t></rPh><phoneticPr fontId="1"/></si>'
const shared = (ref: string, at: number) => `<c r="${ref}" t="s"><v>${at}</v></c>`
const courtSheet: Sheet = {
  name: '绩效目标', cols: '<cols><col min="5" max="5" width="9" hidden="1"/></cols>',
  merges: ['A1:F1', 'B2:F2', 'B3:F3', 'A9:A12', 'B11:B12'],
  xml: [
    strings(1, ['虚构区人民法院2031年项目支出绩效目标表']),
    row(2, s('A2', '项目名称') + shared('B2', 2)),
    strings(3, ['主管部门', '虚构区人民法院']),
    row(4, s('A4', '年度资金总额（万元）') + n('B4', '1234.5', '#,##0.00', 'D4+F4') + s('C4', '其中：财政拨款') + n('D4', '1000', '#,##0.00_ ;[Red]\\-#,##0.00\\ ') + s('E4', '') + s('F4', '')),
    row(5, s('A5', '其他资金') + n('B5', '234.5', '0.0')),
    strings(6, ['年度目标', '提升诉讼服务水平。']),
    strings(7, ['测试行', '此行已隐藏'], ' hidden="1"'),
    strings(8, ['一级指标', '二级指标', '三级指标', '指标值', '旧指标值', '备注']),
    row(9, shared('A9', 0) + s('B9', '数量指标') + shared('C9', 1) + s('D9', '≥3000件') + s('E9', '2000件')),
    row(10, s('B10', '质量指标') + s('C10', '立案准确率') + n('D10', '0.995', '0.00%').replace('0.995', '0.995').replace(`s="${style('0.00%')}"`, `s="${style('0.00%')}"`)),
    row(11, s('B11', '时效指标') + s('C11', '完成时间') + n('D11', '48182', 'yyyy"年"m"月"d"日"')),
    row(12, s('C12', '季报时间') + n('D12', '47938', 'm"月"d"日"')),
    row(13, s('A13', '效益指标') + s('B13', '社会效益指标') + s('C13', '一次办结率') + n('D13', '0.95', '0%', 'ROUND(0.9512,2)')),
    row(14, s('A14', '满意度指标') + s('B14', '服务对象满意度指标') + s('C14', '当事人满意度') + n('D14', '90', '"≥"0"个"')),
  ].join(''),
}
const draft: Sheet = { name: '草稿', state: 'hidden', xml: [strings(1, ['项目名称', '不应读取的草稿']), strings(2, ['一级指标', '二级指标', '三级指标', '指标值']), strings(3, ['产出指标', '数量指标', '草稿指标', '1个'])].join('') }
const veryHidden: Sheet = { ...draft, name: '码表', state: 'veryHidden' }
const courtTruth = truth('虚构区人民法院', [{ ...court, rows: court.rows.map((one) => (one.level3 === '立案准确率' ? { ...one, valueText: '99.50%' } : one)) }])

/** A web page: spans, headings in th, line breaks, what is not displayed, superscripts, entities. */
const shore = project('岸线清理', ['清理岸线垃圾。', '巡查岸线。'], [
  said(QUANTITY, '清理岸线长度', '≥26km'), said(QUANTITY, '清理面积', '≥8000m²'), said(QUALITY, '清理达标率', '>=95%'), said(SOCIAL, '清理及时率', '≥98%'), said(PLEASED, '居民满意度', '≥90%'),
], { budgetWan: 46, fiscalWan: 46, otherWan: 0 })
const shoreHtml = `<p>虚构区海洋局2031年项目支出绩效目标表</p><!-- <table><tr><td>一级指标</td></tr></table> -->
<table border=1><caption style="display:none">旧表</caption><thead><tr style="display:none"><td colspan=4>作废</td></tr></thead><tbody>
<tr><th colspan="2">项&nbsp;目&nbsp;名&nbsp;称<th colspan="2">岸线清理
<tr><td colspan=2>主管部门<td colspan=2>虚构区海洋局</tr>
<tr><td rowspan=3 colspan=2>项目资金<br>（万元）</td><td>年度资金总额：</td><td>46.00<span style="display: none">99.00</span></td></tr>
<tr><td>其中：财政拨款</td><td>46.00</td></tr><tr><td>其他资金</td><td>0.00</td></tr>
<tr><td colspan="2">年度目标</td><td colspan="2"><ol><li>清理岸线垃圾。</li><li>巡查岸线。</li></ol></td></tr>
<tr><td>一级<br/>指标</td><td>二级<br/>指标</td><td>三级指标</td><td>指标值</td></tr>
<tr><td rowspan="3">产出<br>指标</td><td rowspan="2">数量<wbr>指标</td><td>清理岸线<font color="red">长度</font></td><td>&ge;26km</td></tr>
<tr><td>清理面积</td><td>&#8805;8000m<sup>2</sup></td></tr>
<tr><td>质量指标</td><td>清理<span hidden>废弃</span>达标率</td><td>&gt;=95%</td></tr>
<tr><td>效益指标</td><td>社会效益指标</td><td>清理及时率<script>document.write('x')</script></td><td>≥98%</td></tr>
<tr><td>满意度<br>指标</td><td>服务对象<br>满意度指标</td><td>居民满意度<div style="visibility:hidden">隐藏</div></td><td>≥90&#37;</td></tr>
</tbody></table><p>附件：<a href="a.docx">下载</a></p>`

/** Texts: rows with tabs, columns lined up by spaces, rows with bars. */
const radio = project('应急广播维护', ['维护应急广播系统。'], [
  said(QUANTITY, '维护终端数', '≥420个'), said(QUALITY, '终端在线率', '≥97%'), said(TIME, '故障排除时间', '≤12小时'), said(SOCIAL, '覆盖人口', '≥15万人'), said(PLEASED, '群众满意度', '≥90%'),
], { budgetWan: 38, fiscalWan: 38, otherWan: 0 })
const radioTable = [
  [c('项目名称'), c(radio.name, 3)], [c('主管部门'), c('虚构县广播电视局', 3)], cells('年度资金总额（万元）', '38.00', '其中：财政拨款', '38.00'), cells('其他资金', '0.00', '', ''), [c('年度目标'), c(radio.goals[0]!, 3)],
  cells('一级指标', '二级指标', '三级指标', '指标值'), ...body(radio.rows, (one) => [one.valueText]),
]
const radioParts = [title('虚构县广播电视局2031年项目支出绩效目标表'), t(radioTable)]
const radioTruth = truth('虚构县广播电视局', [radio])
const plainRow = (texts: string[], glue: string) => texts.join(glue)
const radioRows = [
  ['项目名称', radio.name], ['主管部门', '虚构县广播电视局'], ['年度资金总额（万元）', '38.00'], ['其中：财政拨款', '38.00'], ['其他资金', '0.00'], ['年度目标', radio.goals[0]!],
  ['一级指标', '二级指标', '三级指标', '指标值'], ...radio.rows.map((one) => [one.level1, one.level2, one.level3, one.valueText]),
]
const bars = `虚构县广播电视局2031年项目支出绩效目标表\n\n${radioRows.map((texts) => `| ${plainRow(texts, ' | ')} |`).flatMap((line, at) => (at === 6 ? [line, '|---|---|---|---|'] : [line])).join('\n')}\n`
const spaced = `虚构县广播电视局2031年项目支出绩效目标表\n\n${radioRows.map((texts) => plainRow(texts, '    ')).join('\n')}\n`

/** A multi-project sheet with one form below the other. */
const fair = project('农产品展销', ['组织展销。'], [apart(QUANTITY, '参展企业', ['≥', '60', '家']), apart(PLEASED, '参展企业满意度', ['≥', '90', '%'])], { budgetWan: 30, fiscalWan: 30, otherWan: 0 })
const form = (one: typeof fair) => [
  p('项目支出绩效目标表'), p('（2031年度）'),
  t([[c('项目名称'), c(one.name, 5)], [c('主管部门'), c('虚构县供销社', 5)], cells('预算金额（万元）', one.budgetWan!.toFixed(2), '财政拨款', one.fiscalWan!.toFixed(2), '其他资金', '0.00'), [c('绩效目标'), c(one.goals[0]!, 5)],
    cells('一级指标', '二级指标', '三级指标', '符号', '指标值', '单位'), ...body(one.rows, (line) => line.parts!)]),
]
const shop = project('基层社改造', ['改造基层社。'], [apart(QUANTITY, '改造基层社', ['=', '8', '个']), apart(QUALITY, '改造合格率', ['=', '100', '%']), apart(PLEASED, '农户满意度', ['≥', '90', '%'])], { budgetWan: 64, fiscalWan: 64, otherWan: 0 })

export const SHEETS_AND_PAGES: Case[] = [
  { name: 'xlsx-formats-and-hidden', made: { as: 'xlsx', bytes: workbook([courtSheet, draft, veryHidden], SHARED) }, truth: courtTruth },
  { name: 'xlsx-forms-below-each-other', made: { as: 'xlsx', sheets: { 汇总: [...form(fair), p(''), ...form(shop)] } }, truth: truth('虚构县供销社', [fair, shop]) },
  { name: 'html-spans-and-hidden', made: { as: 'html', parts: [p('x')], around: () => shoreHtml, style: { charset: 'gb18030' }, encoding: 'gb18030' }, truth: truth('虚构区海洋局', [shore]) },
  { name: 'txt-rows-by-tabs', made: { as: 'txt', text: asRows(radioParts), encoding: 'utf-8' }, truth: radioTruth },
  { name: 'txt-rows-by-bars', made: { as: 'txt', text: bars, encoding: 'utf-8' }, truth: radioTruth },
  { name: 'txt-rows-by-spaces', made: { as: 'txt', text: spaced, encoding: 'gb18030' }, truth: radioTruth },
]
