/** Words of the audit in the page, Chinese: audiences, chosen weights, suspect money, how a score comes about, rule pages, the working paper. */
import { formatIn } from './format.ts'

const f = formatIn('zh')

export const zhAudit = {
  audience: {
    title: '面向',
    names: { leadership: '领导', audit: '审核', public: '公众' },
    hints: {
      leadership: '只先列重点问题，用语从简，显示部门得分',
      audit: '列出全部问题、规则编号和原文',
      public: '先列较明显的问题，用语从简，不给部门打分',
    },
    hidden: (n: number) => `另有${f.number(n)}条较轻的未列出。`,
    showAll: '全部列出',
  },

  weights: {
    own: (groups: string, dimensions: string, parts: string) => `评分按自选权重计算：指标组 ${groups}；行维度 ${dimensions}；项目部分 ${parts}。`,
    reset: '恢复默认',
    edit: '修改权重',
    title: '换一组权重试算',
    intro: '公布的权重是一种判断。可以在这里换成自己的权重，立即生效，写在地址里，凡显示分数处都会注明。扣分、上限和等级线不变。',
    published: '现在用的是公布的权重。',
    sets: { groups: '指标组', dimensions: '行的维度', parts: '项目的部分' },
    groups: { output: '产出与成本', benefit: '效益', satisfaction: '满意度' },
    sum: (n: number) => `合计 ${n}`,
    invalid: '每个权重须为 0 至 100 的整数，每组至少有一个大于 0。改好之前仍按上一组有效的权重计算。',
    paper: '底稿中的分数也按这组权重计算。',
  },

  suspect: {
    mark: '存疑，未计入合计',
    short: '存疑',
    marked: (money: string) => `${money}（存疑，未计入合计）`,
    outside: (n: number, money: string) => `另有${n}个项目${money}存疑，未计入合计`,
    title: '存疑的金额',
    rule: '项目有 B01（资金来源与预算数不符）、B02（用途金额与预算数不符）或 B03（金额单位）的“必改”问题时，其预算数记为存疑：照原样显示并加注，但不进入任何金额合计、占比和按预算加权的平均。这是本站的判断〔J〕，没有文件规定；更正或说明成立后自动恢复。',
    count: (n: number, money: string) => `本快照中有${n}个项目，共${money}。`,
    none: '本快照中没有存疑的金额。',
  },

  departmentScores: {
    title: '部门书写质量分',
    note: '各项目得分按预算加权的平均，旁边是不加权的平均；n 为进入平均的项目数。评的是表格写法，不是部门绩效。',
    columns: { department: '部门', weighted: '按预算加权', mean: '简单平均', judged: '项目' },
    n: (n: number) => `n=${n}`,
    ofMoney: (n: number, money: string) => `n=${n}，${money}`,
    judgedOf: (n: number, of: number) => `${n} / ${of}`,
    hidden: '面向公众时不列部门得分和等级。',
  },

  steps: {
    title: '分数怎么来的（可手工复算）',
    by: (rule: string) => `（${rule}）`,
    floor: '（扣完为止）',
    rowRaw: (sum: string) => `合计 ${sum}`,
    rowCeiling: (ceiling: string, rules: string) => `上限 ${ceiling}${rules === '' ? '' : `（${rules}）`}`,
    rowScore: (score: string) => `得分 ${score}`,
    groups: { output: '产出与成本', benefit: '效益', satisfaction: '满意度', none: '未归类' } as Record<string, string>,
    raw: (sum: string) => `五项合计 ${sum}`,
    ceiling: (ceiling: string) => `上限 ${ceiling}`,
    quality: (score: string) => `质量分 ${score}`,
    rawScore: (raw: string) => `上限前 ${raw}`,
    sortBy: '排序',
    orders: { budget: '按预算', raw: '按上限前的合计，低的在前' },
  },

  rulePage: {
    index: '全部规则',
    families: {
      V: '指标值', D: '口径与文本', C: '分类与相关', B: '预算与金额', K: '成本', T: '时间', G: '绩效目标', X: '衔接与套用',
      R: '依据', P: '支出计划', I: '招商',
    } as Record<string, string>,
    otherFamily: '其他',
    looksAt: '看哪几栏',
    checks: '检查什么',
    exclusions: '不看什么',
    citation: '参照',
    marks: {
      S: '文字见于公开转载', M: '条款号待核：引用前请对照印发文本', J: '本站的判断，没有引文',
    } as Record<string, string>,
    facts: '类别与扣分',
    class: '类别', severity: '程度', confidence: '把握', scope: '检查单位', points: '扣分',
    confidences: { D: '确定：由数字和文字直接得出', 'D/H': '部分确定，部分依词表', H: '依词表或相似度，可能误判', S: '语义提示：由人判断，不计分' } as Record<string, string>,
    scopes: { row: '指标行', table: '项目的整张表', project: '项目', document: '整份文件' } as Record<string, string>,
    pointsOf: (points: string, of: string) => `最多扣 ${points} 分（${of}）`,
    onlyCeiling: '不扣分，只影响上限',
    unscored: '提示，不计分',
    example: '例子（虚构）',
    weak: '较弱的写法', better: '较好的写法',
    noExample: '这条规则还没有例子。',
    howOften: '命中多少',
    fired: (fails: number, judged: number, share: string) => `判断了${f.number(judged)}处，命中${f.number(fails)}处，占${share}。`,
    neverJudged: '本快照中没有可判断的地方。',
    often: (share: string) => `命中 ${share}，超过所判断的三分之一，请结合上下文看：可能是普遍写法，也可能是规则过严。`,
    counts: (also: number, passes: number, cannotJudge: number, notApplicable: number, explained: number) =>
      `命中中另有规则优先 ${f.number(also)}；通过 ${f.number(passes)}，不能判断 ${f.number(cannotJudge)}，不适用 ${f.number(notApplicable)}，已接受说明 ${f.number(explained)}。`,
    money: (projects: number, allProjects: number, money: string, allMoney: string, share: string) =>
      `涉及${projects} / ${allProjects}个项目，预算${money} / ${allMoney}（${share}）。`,
    reasons: (n: number) => `不能判断的${f.number(n)}处，原因：`,
    reason: (n: number) => `${f.number(n)}处`,
    noReasons: '没有不能判断的地方。',
    findings: (n: number) => `查看命中的${f.number(n)}处`,
    contest: '认为不当？怎样提出异议',
    share: '占所判断',
    judged: '已判断',
    department: '部门分项目标',
    narrative: { overall: '总体绩效目标', safeguards: '保障措施' } as Record<string, string>,
    blank: '（空白）',
  },

  paper: {
    button: '导出底稿',
    xlsx: '工作簿（XLSX）',
    csv: '各表 CSV',
    note: '按现在的年份、部门、条件和权重导出。条件相同，文件逐字节相同。',
    working: '正在生成底稿……',
    done: (name: string) => `已生成 ${name}`,
    failed: (detail: string) => `没有生成底稿：${detail}`,
    notYet: '数据就绪后才能导出。',
  },
}
