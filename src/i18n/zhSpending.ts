/** Words of the spending view, Chinese: levels, named shapes and their reasons, groups, copied curves. */
import { APPROVAL_MONTH, EVEN_BAND, LATE_START, LIKE_POINTS, LOADED_MEAN, STEP, TEMPLATE } from '../reference/shapeThresholds.ts'
import { YEAR_END_SHARE } from '../reference/paceThresholds.ts'
import { formatIn } from './format.ts'

const f = formatIn('zh')
const points = (figure: number) => `${f.number(Math.abs(figure), 2)}个百分点`
const side = (figure: number) => (figure < 0 ? '低于' : '高于')
const month = (n: number) => (n === 0 ? '年初' : `${n}月底`)

/** A shape's reason as spendingShape gives it: figure and limit in points, and the months it belongs to. */
export interface Reason {
  shape: string
  from: number | null
  to: number | null
  figure: number | null
  limit: number | null
}

export const zhSpending = {
  curves: {
    controls: '图的设置',
    level: '看',
    levels: { project: '各项目', department: '各部门', year: '各年' },
    unit: '单位',
    units: { percent: '百分比', wan: '万元' },
    shape: '形态',
    anyShape: '全部形态',
    filtered: (shapes: string, n: number, of: number) => `只看形态为“${shapes}”的项目：${f.number(of)}个中的${f.number(n)}个。`,
    narrow: (what: string) => `全站只看${what}`,
    ofChosen: (sentence: string) => `所选项目：${sentence}`,
    partNote: (n: number, of: number) => `已按项目筛选：以下金额、个数和比例只计所选的${f.number(n)}个项目（所选年份和部门共${f.number(of)}个），不代表整个部门；“套用模板”“同一条曲线”和同年中位仍按全部${f.number(of)}个项目判断。`,
    noneLeft: '所选范围内没有这种形态的项目',
    noneHere: '没有所选形态的项目',
    axis: (max: number) => (max < 10_000 ? { unit: '万元', text: (wan: number) => f.number(wan, 2) } : { unit: '亿元', text: (wan: number) => f.number(wan / 10_000, 2) }),
    facetIn: (facet: string, unit: string) => `${facet}（纵轴：${unit}）`,
    moneySubtitle: (n: number) => `各项目计划的累计支出，按金额，n=${f.number(n)}。一条线一个项目，图下一个圆点是一个项目，计划完全相同的归在一行。每个项目的序时进度是到自己预算的直线，不另画。`,
    notInMoney: (n: number) => `${n}个项目预算空白或存疑，没有画线。`,
    planned: (end: string, money: string) => `到${end}计划支出${money}`,

    weightedName: { department: '各部门按资金加权的支出计划', year: '各年按资金加权的支出计划' },
    lateYears: (first: string, a: string, last: string, b: string) => `计划留到最后两个月的资金占比：${first}${a}，${last}${b}`,
    lateYear: (year: string, share: string) => `${year}计划把${share}的资金留到最后两个月`,
    belowIn: (n: number, of: number) => `${of}条部门曲线中${n}条到10月底低于序时进度`,
    weightedSubtitle: (n: number, money: string) => `计划的累计支出，每个项目按预算加权，n=${f.number(n)}，共${money}。每个检查点只算印出该点的项目，空白不填补。`,
    evenDrawn: '虚线为序时进度。',
    evenNotDrawn: '纵轴为金额，各条曲线的序时进度是到各自资金的直线，不另画。',
    leftOut: (withoutPlan: number, withoutBudget: number, suspect: number) =>
      [withoutPlan > 0 ? `没有可读的支出计划${f.number(withoutPlan)}个` : '', withoutBudget > 0 ? `没有预算数${f.number(withoutBudget)}个` : '', suspect > 0 ? `预算存疑${f.number(suspect)}个` : ''].filter(Boolean).join('、'),
    leftOutOf: (parts: string) => `未计入的项目：${parts}。`,
    exemptIn: (n: number, money: string) => `曲线中有${f.number(n)}个项目（${money}）因工程、供暖、采购、补助等可以合理地晚付。`,
    weightedDescription: (lines: number, facets: number) => `折线图，${facets}个分面，${f.number(lines)}条按资金加权的曲线。`,
    line: (year: string, percents: string, n: number, money: string) => `${year} ${percents} · ${f.number(n)}个项目，${money}`,
    lineMark: (who: string, year: string, n: number, money: string, plan: string) => `${who}，${year}，${f.number(n)}个项目共${money}，按资金加权的计划${plan}`,
    allDepartments: '全部部门',
    point: (checkpoint: string, money: string, of: string, n: number) => `${checkpoint}：${money} / ${of}，${f.number(n)}个项目`,
    opensProjects: '点击看其中的各个项目',
    noPlan: '没有可画的支出计划',
    weightedColumns: {
      department: '部门', year: '年份', october: '10月底距序时（百分点）', late: '最后两个月（万元）', lateShare: '最后两个月（%）',
      weighed: '计入的项目', money: '计入的资金（万元）', exempt: '其中可晚付', leftOut: '未计入',
    },
    undrawn: (drawn: number, departments: number, projects: number, money: string) => `只画资金最多的${f.number(drawn)}个部门，另有${f.number(departments)}个部门（${f.number(projects)}个项目，${money}）未画，可按部门筛选。`,
    spreadColumns: { year: '年份', month: '时点', projects: '写明的项目', median: '中位数' },
    spreadNote: '各列是这一比例的项目不高于的累计百分比；全部项目可导出。',
    none: '无',
    ofProjects: (n: number, money: string) => `${f.number(n)}个，${money}`,

    lateTitle: '留到最后两个月的钱',
    lateNote: '11、12月计划支出的金额，占印出10月底和12月底的项目的资金；可以合理晚付的项目也在内，另注明。',
    lateColumns: { year: '年份', planned: '最后两个月', of: '占资金', share: '比例', exempt: '其中可晚付的项目' },

    shapesTitle: '支出计划的形态',
    shapesNote: '形态由下列公布的阈值依次判定，先合者为名；阈值是本站的判断〔J〕，没有全国性规定。可以合理晚付的项目单列，不计入各形态。',
    thresholds: '阈值见方法页',
    shapesColumns: { shape: '形态', rule: '条件', projects: '项目', money: '资金', exempt: '可晚付，不计入' },
    shapes: {
      falling: '回落', yearEndHeavy: '年末集中', step: '阶梯', lateStart: '启动晚', undetermined: '无法判断', even: '均匀',
      frontLoaded: '前重', backLoaded: '后重', mixed: '有快有慢', template: '套用模板',
    },
    rules: {
      falling: '后一检查点低于前一检查点，累计数不应减少',
      yearEndHeavy: `10月底之后的计划支出不少于${YEAR_END_SHARE.medium}%`,
      step: `相邻检查点之间（不超过${STEP.months}个月）的计划支出不少于${STEP.points}%`,
      lateStart: `${LATE_START.month}月底累计不超过${LATE_START.percent}%（序时的一半）`,
      undetermined: `${APPROVAL_MONTH}月底与12月底之间没有印出检查点`,
      even: `各检查点距序时不超过${EVEN_BAND}个百分点；${APPROVAL_MONTH}月底前偏低不论`,
      frontLoaded: `不均匀，全年平均高于序时不少于${LOADED_MEAN}个百分点`,
      backLoaded: `不均匀，全年平均低于序时不少于${LOADED_MEAN}个百分点`,
      mixed: `不均匀，全年平均距序时不足${LOADED_MEAN}个百分点`,
      template: `同一部门同一年，同一条曲线用于至少${TEMPLATE.projects}个项目且占有计划项目的${f.share(TEMPLATE.share)}以上`,
    },
    reason({ shape, from, to, figure, limit }: Reason): string {
      const [by, least] = [figure ?? 0, limit ?? 0]
      const reasons: Record<string, string> = {
        falling: `从${month(from ?? 0)}到${month(to ?? 12)}减少${points(by)}，累计数不应减少，建议核查`,
        yearEndHeavy: `10月底之后计划支出${f.number(by, 2)}%，不少于${least}%`,
        step: `从${month(from ?? 0)}到${month(to ?? 12)}计划支出${f.number(by, 2)}%，不少于${least}%`,
        lateStart: `${month(to ?? 6)}累计${f.number(by, 2)}%，不超过${least}%`,
        undetermined: `${APPROVAL_MONTH}月底与12月底之间没有印出检查点`,
        even: by === 0 ? `各检查点等于序时（${APPROVAL_MONTH}月底前偏低不论）` : `各检查点距序时不超过${least}个百分点（${APPROVAL_MONTH}月底前偏低不论；最多${side(by)}序时${points(by)}）`,
        mixed: `有检查点距序时超过${EVEN_BAND}个百分点，但平均只${side(by)}序时${points(by)}，不足${least}`,
      }
      return reasons[shape] ?? `平均${side(by)}序时${points(by)}，不少于${least}`
    },

    projectsTitle: (n: number) => `各项目的形态和理由（${f.number(n)}个）`,
    projectsNote: '平均距离是计划与序时之间的面积除以月数，高于为正；距同年中位是与所选范围内同年各项目中位数之差，只比双方都印出的检查点。',
    projectsColumns: {
      project: '项目', department: '部门', year: '年份', budget: '预算（万元）', shape: '形态', reason: '理由', distances: '各检查点距序时（百分点）',
      mean: '平均距离（百分点）', late: '最后两个月（%）', step: '最大一段', peers: '距同年中位（百分点）',
    },
    besides: '；与上列形态并列，不另计资金',
    also: '另合',
    quoted: (shape: string) => `“${shape}”`,
    stretch: (from: number, to: number, percent: string) => `${month(from)}至${month(to)}，${percent}%`,
    signed: (end: string, value: string) => `${end} ${value}`,
    noCurve: '没有可读的支出计划，未判断',
    exemption: { construction: '工程修缮，可晚付，不计入形态', heating: '供暖，可晚付，不计入形态', purchase: '采购，可晚付，不计入形态', subsidy: '补助扶持，可晚付，不计入形态' },
    suspectsIn: (n: number) => `${f.number(n)}个项目预算存疑：计入项目数，不计入资金。`,
    judgedOf: (judged: number, exempt: number, withoutPlan: number) => `计入形态${f.number(judged)}个，可晚付${f.number(exempt)}个，没有可读计划${f.number(withoutPlan)}个。`,

    listedFirst: (n: number, of: number) => `只列预算最大的${f.number(n)}个，共${f.number(of)}个；可按年份、部门、预算筛选，全部可导出。`,
    membersFirst: (n: number, of: number) => `只列预算最大的${f.number(n)}个，共${f.number(of)}个；可先按部门筛选。`,
    groupsFirst: (n: number, of: number) => `只列项目最多的${f.number(n)}组，共${f.number(of)}组。`,
    plansFirst: (n: number, of: number) => `只归并资金最多的${f.number(n)}条曲线，共${f.number(of)}条。`,
    copiedFirst: (n: number, of: number) => `只列资金最多的${f.number(n)}处，共${f.number(of)}处；可按年份、部门筛选。`,
    groupsTitle: (n: number) => `相近的曲线（${f.number(n)}组）`,
    groupsNote: `检查点相同、每个检查点相差不超过${LIKE_POINTS}个百分点的归为一组，以资金最多的一条为代表。`,
    groupsColumns: { plan: '代表曲线', shape: '形态', plans: '不同曲线', projects: '项目', money: '资金', members: '其中' },
    showMembers: (n: number) => `列出${f.number(n)}个项目`,

    copiedTitle: '同一部门用同一条曲线',
    copiedNote: '一个部门在一年里的所有项目印同一条曲线时，建议核查是否按项目的实际进度编制。',
    copiedAll: (n: number, plan: string, money: string) => `${n}个项目全部用同一条曲线 ${plan}（${money}）`,
    copiedMost: (n: number, of: number, plan: string, money: string) => `${of}个有计划的项目中${n}个用同一条曲线 ${plan}（${money}）`,
    copiedNone: '所选范围内没有部门把同一条曲线用于全部项目。',

    methodTitle: '支出形态的阈值',
    methodIntro: '由上到下依次判定，先合者为名。标〔J〕的是本站的判断，没有文件规定。',
    methodColumns: { shape: '形态', rule: '条件', mark: '依据' },
    methodMeasures: `平均距离：把计划按检查点连成折线，与序时直线之间的面积除以月数，单位是百分点。最后两个月：12月底减10月底。最大一段：相邻检查点之间计划支出最多的一段。相近：检查点相同且各点相差不超过${LIKE_POINTS}个百分点。`,
    methodExempt: '名称表明是工程修缮、供暖、采购或补助扶持的项目可以合理地晚付：照样显示形态，单独计数，不计入各形态的项目数和资金。',
    judgement: '〔J〕本站的判断',
  },

  spending: {
    name: '支出计划与序时进度',
    title: {
      belowEven: (share: string, projects: number, of: number) => `到10月底，${share}的资金计划低于序时进度（${f.number(of)}个项目中${f.number(projects)}个）`,
    },
    copied: (n: number, of: number) => `${f.number(of)}个有多个项目的部门中，${f.number(n)}个的所有项目用同一条支出曲线。`,
    subtitle: (n: number) => `各项目计划的累计支出，占预算的百分比，n=${f.number(n)}。一条细线一个项目，计划完全相同的并排成一束；图下一个圆点是其中一个项目。虚线为序时进度（按月均匀支出）。`,
    fanSubtitle: (n: number) => `各项目计划的累计支出，占预算的百分比，n=${f.number(n)}。项目太多，不逐条画线：深色带为中间一半项目，浅色带为中间八成项目，实线为中位数，每个项目同等计数。虚线为序时进度（按月均匀支出）。`,
    fanKey: '中位数；深色带25%–75%，浅色带10%–90%的项目',
    fan: (median: string, p25: string, p75: string, p10: string, p90: string) => `中位数${median}；一半项目在${p25}–${p75}之间，八成在${p10}–${p90}之间`,
    fanProjects: (n: number) => `${f.number(n)}个项目写明这一时点`,
    fanMark: (year: string, month: string, n: number, spread: string) => `${year}${month}，${f.number(n)}个项目，${spread}`,
    leftOut: (n: number) => `${f.number(n)}个项目没有可读的支出计划，未画出`,
    caution: '这是年初计划，不是实际支出；没有全国性规定固定各月百分比。',
    evenPace: '序时进度',
    facet: (projects: number, money: string) => `${f.number(projects)}个项目，${money}`,
    curve: (percents: string, projects: number, money: string) => `${percents} · ${projects}个项目，${money}`,
    mark: (name: string, department: string, year: string, money: string, plan: string, same: number) =>
      `${name}，${department}，${year}，预算${money}，计划${plan}${same > 1 ? `，与另外${same - 1}个项目相同` : ''}`,
    checkpoint: (month: string, percent: string, distance: number) =>
      `${month} ${percent}%（${distance === 0 ? '等于序时' : distance > 0 ? `高于序时${distance}个百分点` : `低于序时${-distance}个百分点`}）`,
    plan: (month: string, percent: string) => `${month}${percent}%`,
    same: (n: number, money: string) => `同一曲线共${n}个项目，${money}`,
    description: (n: number, curves: number) => `按年份分面的折线图，${f.number(n)}个项目、${f.number(curves)}条不同的曲线。`,
    lateShare: (money: string, share: string) => `计划在最后两个月支出${money}（${share}）。`,
    columns: { project: '项目', department: '部门', year: '年份', budget: '预算（万元）', oct: '10月底距序时（百分点）', late: '最后两个月（%）' },
    blank: '空白',
  },
}
