import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AUDIENCES } from '../../src/reference/audiences.ts'
import { LEVEL2 } from '../../src/reference/categories.ts'
import { RECRUITMENT_FAMILIES } from '../../src/reference/recruitmentFamilies.ts'
import { readSql } from '../../src/state/sqlPart.ts'
import { format, parse } from '../../src/state/url.ts'
import { apply, AUDIT_COLUMNS, CHARTS, CLASSES, EMBED_PARTS, FACETS, GROUPS, INITIAL, LANGS, LEVELS, LISTS, MOST_ITEMS, ORDERS, OUTCOMES, ROWS, SEVERITIES, SHAPE_FILTERS, THEMES, UNITS, VIEWS, type ViewState } from '../../src/state/view.ts'

const state = (patch: Partial<ViewState>): ViewState => ({ ...INITIAL, ...patch })

describe('an address stands for a state', () => {
  test.each<[string, Partial<ViewState>]>([
    ['', {}],
    ['?', {}],
    ['?view=spending', { view: 'spending' }],
    ['?view=project&project=d-1dd6c9a8895a-13020922P00H00E100020', { view: 'project', project: 'd-1dd6c9a8895a-13020922P00H00E100020' }],
    ['?view=project&project=d-1965fac03eb6-%E6%B8%AF1.2', { view: 'project', project: 'd-1965fac03eb6-港1.2' }],
    ['?view=project&project=d-0a0a0a0a0a0a-118001001&finding=d-0a0a0a0a0a0a-118001001-C07.3fa2c1', {
      view: 'project', project: 'd-0a0a0a0a0a0a-118001001', finding: 'd-0a0a0a0a0a0a-118001001-C07.3fa2c1',
    }],
    ['?view=audit&outcome=explained', { view: 'audit', outcome: ['explained'] }],
    ['?year=2022,2025', { year: [2022, 2025] }],
    ['?year=2024', { year: [2024] }],
    ['?category=quantity,satisfaction&rules=V02&amount=100.5-2000&score=-59', {
      category: ['数量指标', '服务对象满意度指标'], rules: ['V02'], amount: { from: 100.5, to: 2000 }, score: { from: null, to: 59 },
    }],
    ['?dept=103001,803001', { dept: ['103001', '803001'] }],
    ['?view=audit&rules=V01,V08b&severity=H,M&class=must&outcome=fails,also&sort=-severity', {
      view: 'audit', severity: ['H', 'M'], class: ['must'], outcome: ['fails', 'also'], rules: ['V01', 'V08b'], sort: { by: 'severity', descending: true },
    }],
    ['?view=recruitment&goal=d-8bc878f9e10e-g3&table=recruitment-shift', { view: 'recruitment', goal: 'd-8bc878f9e10e-g3', table: ['recruitment-shift'] }],
    ['?view=spending&level=department&unit=wan&shape=step,template', { view: 'spending', level: 'department', unit: 'wan', shape: ['step', 'template'] }],
    ['?view=compare', { view: 'compare' }],
    ['?view=compare&items=2022,2025', { view: 'compare', items: ['2022', '2025'] }],
    ['?view=compare&opened=103001-2022-2023,103001-2023-2025', { view: 'compare', opened: ['103001-2022-2023', '103001-2023-2025'] }],
    ['?view=compare&items=103001,sample-1', { view: 'compare', items: ['103001', 'sample-1'] }],
    ['?view=recruitment&pair=d-8bc878f9e10e-g3,d-1dd6c9a8895a-g1&rate=7.1234,2024-01-31', {
      view: 'recruitment', pair: ['d-8bc878f9e10e-g3', 'd-1dd6c9a8895a-g1'], rate: { yuanPerDollar: 7.1234, date: '2024-01-31' },
    }],
    ['?view=recruitment&family=%E5%AE%9E%E9%99%85%E5%88%A9%E7%94%A8%E5%A4%96%E8%B5%84', { view: 'recruitment', family: '实际利用外资' }],
    ['?view=budget-quality&amount=100-&score=-59.99&highlight=103001&facet=department', { view: 'budget-quality', amount: { from: 100, to: null }, score: { from: null, to: 59.99 }, highlight: '103001', facet: 'department' }],
    ['?view=audit&indicator=d-0a0a0a0a0a0a-118001001-3&list=indicators&group=rule&rows=found&q=%E6%BB%A1%E6%84%8F%E5%BA%A6%20zsyz%25', {
      view: 'audit', indicator: 'd-0a0a0a0a0a0a-118001001-3', list: 'indicators', group: 'rule', rows: 'found', q: '满意度 zsyz%',
    }],
    ['?view=audit&block=12', { view: 'audit', block: 12 }],
    ['?audience=public', { audience: 'public' }],
    ['?view=audit&outcome=fails', { view: 'audit', outcome: ['fails'] }],
    ['?view=project&order=raw', { view: 'project', order: 'raw' }],
    ['?weights=40,40,20,40,20,15,15,10,60,10,12,10,8', { weights: [40, 40, 20, 40, 20, 15, 15, 10, 60, 10, 12, 10, 8] }],
    ["?view=data&sql=SELECT%20'%E5%8C%97%E4%BA%AC%26%2B%25',%0A%20%202%20--%20x", { view: 'data', sql: "SELECT '北京&+%',\n  2 -- x" }],
    ['?view=method&rule=V02', { view: 'method', rule: 'V02' }],
    ['?snapshot=made-2026&lang=en', { snapshot: 'made-2026', lang: 'en' }],
  ])('%s', (address, patch) => {
    expect(parse(address)).toEqual({ state: state(patch), notices: [] })
    expect(format(state(patch))).toBe(address === '' ? '?' : address)
  })
})

describe('what it cannot use is dropped with a notice and the valid part kept', () => {
  test.each<[string, Partial<ViewState>, [reason: string, param: string, value: string][]]>([
    ['?utm_source=x&year=2022', { year: [2022] }, [['unknown', 'utm_source', 'x']]],
    ['?view=contrast', {}, [['malformed', 'view', 'contrast']]],
    ['?view=compare&items=2022,103001', { view: 'compare', items: ['2022'] }, [['malformed', 'items', '103001']]],
    ['?view=compare&items=103001,2022', { view: 'compare', items: ['103001'] }, [['malformed', 'items', '2022']]],
    ['?view=compare&items=a,b,c,d,e', { view: 'compare', items: ['a', 'b', 'c', 'd'] }, [['malformed', 'items', 'e']]],
    ['?year=2022,abc,99999', { year: [2022] }, [['malformed', 'year', 'abc'], ['malformed', 'year', '99999']]],
    ['?year=', {}, [['malformed', 'year', '']]],
    ['?year=2023,2022,2023', { year: [2022, 2023] }, []],
    ['?lang=fr', {}, [['malformed', 'lang', 'fr']]],
    ['?lang=en&lang=zh', { lang: 'en' }, [['repeated', 'lang', 'zh']]],
    ['?snapshot=../secret', {}, [['malformed', 'snapshot', '../secret']]],
    ['?dept=%27;drop%20table', {}, [['malformed', 'dept', "';drop table"]]],
    ['?project=%3Cscript%3E', {}, [['malformed', 'project', '<script>']]],
    ['?weights=50,30', {}, [['malformed', 'weights', '50,30']]],
    ['?weights=0,0,0,40,20,15,15,10,60,10,12,10,8', {}, [['malformed', 'weights', '0,0,0,40,20,15,15,10,60,10,12,10,8']]],
    ['?weights=50,30,10,40,20,15,15,10.5,60,10,12,10,8', {}, [['malformed', 'weights', '50,30,10,40,20,15,15,10.5,60,10,12,10,8']]],
    ['?pair=a,b,c', { pair: ['a', 'b'] }, [['malformed', 'pair', 'c']]],
    ['?rate=7.1,2024-02-30', {}, [['malformed', 'rate', '7.1,2024-02-30']]],
    ['?rate=0,2024-02-01&family=x', {}, [['malformed', 'rate', '0,2024-02-01'], ['malformed', 'family', 'x']]],
    [`?sql=${'x'.repeat(3001)}`, {}, [['malformed', 'sql', 'x'.repeat(3001)]]],
    ['?sql=%20&view=data', { view: 'data' }, [['malformed', 'sql', ' ']]],
    ['?list=rules&group=year&q=%20', {}, [['malformed', 'list', 'rules'], ['malformed', 'group', 'year'], ['malformed', 'q', ' ']]],
    [`?q=${'x'.repeat(101)}`, {}, [['malformed', 'q', 'x'.repeat(101)]]],
    ['?audience=press', {}, [['malformed', 'audience', 'press']]],
    ['?level=district&shape=even,round', { shape: ['even'] }, [['malformed', 'level', 'district'], ['malformed', 'shape', 'round']]],
    ['?amount=500-100&score=0-101&category=quantity,size', { category: ['数量指标'] }, [['malformed', 'amount', '500-100'], ['malformed', 'score', '0-101'], ['malformed', 'category', 'size']]],
    ['?amount=-&score=1e3-', {}, [['malformed', 'amount', '-'], ['malformed', 'score', '1e3-']]],
    ['?finding=a%20b', {}, [['malformed', 'finding', 'a b']]],
    ['?severity=H,X&sort=-colour', { severity: ['H'] }, [['malformed', 'severity', 'X'], ['malformed', 'sort', '-colour']]],
    ['?__proto__=1&constructor=2', {}, [['unknown', '__proto__', '1'], ['unknown', 'constructor', '2']]],
    ['?year=%E0%A4%A', {}, [['malformed', 'year', '\uFFFD%A']]],
  ])('%s', (address, patch, dropped) => {
    const { state: read, notices } = parse(address)
    expect(read).toEqual(state(patch))
    expect(notices.map(({ reason, param, value }) => [reason, param, value])).toEqual(dropped)
  })
})

const id = fc.stringMatching(/^[A-Za-z0-9港][A-Za-z0-9_.:~-]{0,20}$/)
const range = fc.tuple(fc.option(fc.integer({ min: 0, max: 100_000 })), fc.option(fc.integer({ min: 0, max: 100_000 })))
  .filter(([from, to]) => from !== null || to !== null)
  .map(([a, b]) => (a !== null && b !== null && a > b ? { from: b, to: a } : { from: a, to: b }))
const some = <T>(items: readonly T[]) => fc.subarray([...items])
const states: fc.Arbitrary<ViewState> = fc.record({
  view: fc.constantFrom(...VIEWS),
  year: fc.uniqueArray(fc.integer({ min: 1900, max: 2099 }), { maxLength: 5 }).map((years) => years.sort((a, b) => a - b)),
  dept: fc.uniqueArray(id, { maxLength: 4 }).map((ids) => ids.sort((a, b) => (a < b ? -1 : 1))),
  category: some(LEVEL2),
  amount: fc.option(range),
  score: fc.option(range.filter(({ from, to }) => Math.max(from ?? 0, to ?? 0) <= 100)),
  snapshot: fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,12}$/),
  lang: fc.constantFrom(...LANGS),
  audience: fc.constantFrom(...AUDIENCES),
  weights: fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 13, maxLength: 13 }),
  order: fc.constantFrom(...ORDERS),
  level: fc.constantFrom(...LEVELS),
  unit: fc.constantFrom(...UNITS),
  shape: some(SHAPE_FILTERS),
  highlight: fc.option(id),
  facet: fc.constantFrom(...FACETS),
  sql: fc.option(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).filter((text) => readSql(text) === text)),
  project: fc.option(id),
  finding: fc.option(id),
  indicator: fc.option(id),
  list: fc.option(fc.constantFrom(...LISTS)),
  group: fc.constantFrom(...GROUPS),
  rows: fc.constantFrom(...ROWS),
  block: fc.integer({ min: 1, max: 999_999 }),
  q: fc.oneof(fc.constant(''), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((text) => text.trim() !== '' && text.length <= 100 && !/\p{Cc}|\p{Cs}/u.test(text))),
  opened: fc.uniqueArray(id, { maxLength: 5 }).map((ids) => ids.sort((a, b) => (a < b ? -1 : 1))),
  items: fc.uniqueArray(id.filter((text) => !/^(?:19|20)\d\d$/u.test(text)), { maxLength: MOST_ITEMS }).map((items) => items.sort((a, b) => (a < b ? -1 : 1))),
  goal: fc.option(id),
  pair: fc.uniqueArray(id, { maxLength: 2 }),
  family: fc.option(fc.constantFrom(...RECRUITMENT_FAMILIES.map((family) => family.id))),
  rate: fc.option(fc.record({ yuanPerDollar: fc.integer({ min: 1, max: 99_999 }).map((n) => n / 1000), date: fc.constantFrom('2022-01-04', '2024-02-29') })),
  severity: some(SEVERITIES),
  class: some(CLASSES),
  outcome: some(OUTCOMES),
  rule: fc.option(fc.stringMatching(/^[A-Z][0-9]{2}[ab]?$/)),
  rules: fc.uniqueArray(fc.stringMatching(/^[A-Z][0-9]{2}[ab]?$/), { maxLength: 4 }).map((rules) => rules.sort((a, b) => (a < b ? -1 : 1))),
  sort: fc.record({ by: fc.constantFrom(...AUDIT_COLUMNS), descending: fc.boolean() }),
  table: some(CHARTS),
  chart: fc.constantFrom(...CHARTS),
  theme: fc.constantFrom(...THEMES),
  off: some(EMBED_PARTS),
})

describe('for every state and every address', () => {
  test('a link restores the whole state without a notice', () => {
    fc.assert(fc.property(states.map((any) => (any.view === 'method' ? any : { ...any, rule: null })), (any) => {
      expect(parse(format(any))).toEqual({ state: any, notices: [] })
    }))
  })

  test('reading never throws, and what is read is written back the same', () => {
    const names = fc.oneof(fc.constantFrom('view', 'year', 'dept', 'lang', 'sort', 'rule', 'rules', 'amount', 'score', 'category', 'project', 'snapshot'), fc.string())
    fc.assert(fc.property(fc.array(fc.tuple(names, fc.string())), (pairs) => {
      const { state: read } = parse(`?${pairs.map(([key, value]) => `${key}=${value}`).join('&')}`)
      expect(parse(format(read))).toEqual({ state: read, notices: [] })
    }))
  })
})

describe('going to another view', () => {
  test('keeps filters, language and snapshot, and leaves behind what only the old view used', () => {
    const audit = state({ view: 'audit', year: [2022], dept: ['103001'], lang: 'en', snapshot: 'made', severity: ['H'], rules: ['V01'] })
    expect(apply(audit, { view: 'spending' })).toEqual(state({ view: 'spending', year: [2022], dept: ['103001'], lang: 'en', snapshot: 'made', rules: ['V01'] }))
  })

  test('or another project points at no finding any more, unless sent to one', () => {
    const pointed = state({ view: 'project', project: 'a', finding: 'a-V01' })
    expect(apply(pointed, { project: 'b' }).finding).toBeNull()
    expect(apply(pointed, { view: 'audit' }).finding).toBeNull()
    expect(apply(pointed, { view: 'method', finding: 'a-V01' }).finding).toBe('a-V01')
    expect(apply(pointed, { year: [2022] }).finding).toBe('a-V01')
  })

  test('keeps what the same step asks for', () => {
    expect(apply(state({ view: 'project', project: 'a' }), { view: 'audit', severity: ['H'] })).toEqual(state({ view: 'audit', severity: ['H'] }))
  })
})

describe('addresses of earlier versions mean what they meant', () => {
  test.each<[string, Partial<ViewState>]>([
    ['?view=audit&rule=V02,V03', { view: 'audit', rules: ['V02', 'V03'] }],
    ['?rule=V02', { rules: ['V02'] }],
    ['?view=audit&rule=V02&rules=V03', { view: 'audit', rules: ['V03'] }],
  ])('%s', (address, patch) => expect(parse(address)).toEqual({ state: state(patch), notices: [] }))
})
