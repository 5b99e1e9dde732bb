/** Words of the spending view, English. */
import { APPROVAL_MONTH, EVEN_BAND, LATE_START, LIKE_POINTS, LOADED_MEAN, STEP, TEMPLATE } from '../reference/shapeThresholds.ts'
import { YEAR_END_SHARE } from '../reference/paceThresholds.ts'
import { formatIn } from './format.ts'
import type { zhSpending } from './zhSpending.ts'

const f = formatIn('en')
const s = (n: number, one: string, many = `${one}s`) => `${f.number(n)} ${n === 1 ? one : many}`
const points = (figure: number) => `${f.number(Math.abs(figure), 2)} ${Math.abs(figure) === 1 ? 'point' : 'points'}`
const side = (figure: number) => (figure < 0 ? 'below' : 'above')
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const month = (n: number) => (n === 0 ? 'the start of the year' : `the end of ${MONTHS[n - 1]}`)

export const enSpending: typeof zhSpending = {
  curves: {
    controls: 'Chart settings',
    level: 'Show',
    levels: { project: 'Projects', department: 'Departments', year: 'Years' },
    unit: 'Unit',
    units: { percent: 'Percent', wan: 'Money' },
    shape: 'Shape',
    anyShape: 'All shapes',
    filtered: (shapes, n, of) => `Only projects of shape “${shapes}”: ${f.number(n)} of ${f.number(of)}.`,
    narrow: (what) => `Narrow every view to ${what}`,
    ofChosen: (sentence) => `Selected projects: ${sentence}`,
    partNote: (n, of) => `Narrowed by project: sums, counts and shares below are of the ${s(n, 'selected project')} (of ${f.number(of)} in the years and departments chosen), not of whole departments; copied curves, templates and the year’s median are still told from all ${f.number(of)}.`,
    noneLeft: 'No project of this shape in the selection',
    noneHere: 'No project of the shape chosen',
    axis: () => ({ unit: 'CNY million', text: (wan) => f.number(wan / 100, 2) }),
    facetIn: (facet, unit) => `${facet} (axis: ${unit})`,
    moneySubtitle: (n) => `Planned cumulative spending of each project in money, n=${f.number(n)}. One line per project; each dot below is a project, identical plans in one row. Each project’s even pace is the straight line to its own budget, not drawn.`,
    notInMoney: (n) => `${s(n, 'project')} with a blank or doubtful budget ${n === 1 ? 'has' : 'have'} no line.`,
    planned: (end, money) => `${money} planned by ${end}`,

    weightedName: { department: 'Spending plans of departments, weighted by money', year: 'Spending plans by year, weighted by money' },
    lateYears: (first, a, last, b) => `Share of the money planned for the last two months: ${a} in ${first}, ${b} in ${last}`,
    lateYear: (year, share) => `In ${year}, ${share} of the money is planned for the last two months`,
    belowIn: (n, of) => `${f.number(n)} of ${s(of, 'department curve')} ${n === 1 ? 'is' : 'are'} below the even pace by the end of October`,
    weightedSubtitle: (n, money) => `Planned cumulative spending, each project weighted by its budget, n=${f.number(n)}, ${money}. Each checkpoint counts only the projects that print it; no blank is filled in.`,
    evenDrawn: 'Dashed: even pace.',
    evenNotDrawn: 'In money each curve has an even pace of its own, the straight line to its sum, not drawn.',
    leftOut: (withoutPlan, withoutBudget, suspect) =>
      [withoutPlan > 0 ? `${f.number(withoutPlan)} without a readable plan` : '', withoutBudget > 0 ? `${f.number(withoutBudget)} without a budget` : '', suspect > 0 ? `${f.number(suspect)} with a budget in doubt` : ''].filter(Boolean).join(', '),
    leftOutOf: (parts) => `Projects left out: ${parts}.`,
    exemptIn: (n, money) => `The curves hold ${s(n, 'project')} (${money}) that may well be paid late: construction, heating, purchases, subsidies.`,
    weightedDescription: (lines, facets) => `Line charts, ${s(facets, 'facet')}, ${s(lines, 'curve')} weighted by money.`,
    line: (year, percents, n, money) => `${year} ${percents} · ${s(n, 'project')}, ${money}`,
    lineMark: (who, year, n, money, plan) => `${who}, ${year}, ${s(n, 'project')} with ${money}, plan weighted by money ${plan}`,
    allDepartments: 'All departments',
    point: (checkpoint, money, of, n) => `${checkpoint}: ${money} of ${of}, ${s(n, 'project')}`,
    opensProjects: 'Opens the projects in it',
    noPlan: 'No plan that can be drawn',
    weightedColumns: {
      department: 'Department', year: 'Year', october: 'End of Oct against even pace (points)', late: 'Last two months (10,000 yuan)', lateShare: 'Last two months (%)',
      weighed: 'Projects counted', money: 'Money counted (10,000 yuan)', exempt: 'Of them may be paid late', leftOut: 'Left out',
    },
    undrawn: (drawn, departments, projects, money) => `Only the ${s(drawn, 'department')} with the most money ${drawn === 1 ? 'is' : 'are'} drawn; ${s(departments, 'other')} (${s(projects, 'project')}, ${money}) ${departments === 1 ? 'is' : 'are'} not: choose departments to see them.`,
    spreadColumns: { year: 'Year', month: 'By', projects: 'Projects that say', median: 'Median' },
    spreadNote: 'Each column is the cumulative percentage that this share of the projects does not exceed; the export holds every project.',
    none: 'none',
    ofProjects: (n, money) => `${f.number(n)}, ${money}`,

    lateTitle: 'Money left for the last two months',
    lateNote: 'Money planned for November and December, of the money of the projects that print the end of October and of December; projects that may well be paid late are in it and said apart.',
    lateColumns: { year: 'Year', planned: 'Last two months', of: 'Of', share: 'Share', exempt: 'Projects that may be paid late' },

    shapesTitle: 'Shapes of the spending plans',
    shapesNote: 'Shapes are tried in this order by the thresholds given; the first that fits is the name. The thresholds are a judgement of this site [J], no national rule fixes them. Projects that may well be paid late are said apart and not counted.',
    thresholds: 'Thresholds on the method page',
    shapesColumns: { shape: 'Shape', rule: 'Condition', projects: 'Projects', money: 'Money', exempt: 'May be paid late, not counted' },
    shapes: {
      falling: 'Falling', yearEndHeavy: 'Year-end heavy', step: 'Step', lateStart: 'Late start', undetermined: 'Cannot be told', even: 'Even',
      frontLoaded: 'Front-loaded', backLoaded: 'Back-loaded', mixed: 'Mixed', template: 'Template',
    },
    rules: {
      falling: 'a later checkpoint lies lower, which a cumulative plan should not',
      yearEndHeavy: `at least ${YEAR_END_SHARE.medium}% planned after the end of October`,
      step: `at least ${STEP.points}% planned between two checkpoints no more than ${STEP.months} months apart`,
      lateStart: `no more than ${LATE_START.percent}% by the end of June, half the even pace`,
      undetermined: 'no checkpoint printed between the end of March and the end of December',
      even: `every checkpoint within ${EVEN_BAND} points of the even pace; up to March, less than it does not count`,
      frontLoaded: `not even, on average at least ${LOADED_MEAN} points above the even pace`,
      backLoaded: `not even, on average at least ${LOADED_MEAN} points below the even pace`,
      mixed: `not even, on average less than ${LOADED_MEAN} points from the even pace`,
      template: `one curve on at least ${TEMPLATE.projects} projects of a department in a year, and on ${f.share(TEMPLATE.share)} or more of those with a plan`,
    },
    reason({ shape, from, to, figure, limit }) {
      const [by, least] = [figure ?? 0, limit ?? 0]
      const reasons: Record<string, string> = {
        falling: `falls by ${points(by)} from ${month(from ?? 0)} to ${month(to ?? 12)}; a cumulative plan should not, please check`,
        yearEndHeavy: `${f.number(by, 2)}% planned after the end of October, at least ${least}%`,
        step: `${f.number(by, 2)}% planned from ${month(from ?? 0)} to ${month(to ?? 12)}, at least ${least}%`,
        lateStart: `${f.number(by, 2)}% by ${month(to ?? 6)}, no more than ${least}%`,
        undetermined: `no checkpoint printed between ${month(APPROVAL_MONTH)} and ${month(12)}`,
        even: by === 0 ? 'every checkpoint at the even pace (less by March does not count)' : `every checkpoint within ${least} points of the even pace (less by March does not count; furthest: ${points(by)} ${side(by)})`,
        mixed: `a checkpoint lies more than ${EVEN_BAND} points from the even pace, but on average only ${points(by)} ${side(by)} it, less than ${least}`,
      }
      return reasons[shape] ?? `on average ${points(by)} ${side(by)} the even pace, at least ${least}`
    },

    projectsTitle: (n) => `Shape of each project and why (${f.number(n)})`,
    projectsNote: 'Mean distance: area between plan and even pace divided by months, above is positive. Against the year’s middle: difference from the median of the selection’s projects of the year, only at checkpoints both print.',
    projectsColumns: {
      project: 'Project', department: 'Department', year: 'Year', budget: 'Budget (10,000 yuan)', shape: 'Shape', reason: 'Why', distances: 'From the even pace (points)',
      mean: 'Mean distance (points)', late: 'Last two months (%)', step: 'Largest step', peers: 'Against the year’s middle (points)',
    },
    besides: '; beside the shapes above, money not counted again',
    also: 'Also ',
    quoted: (shape) => `“${shape.toLowerCase()}”`,
    stretch: (from, to, percent) => `${month(from)} to ${month(to)}, ${percent}%`,
    signed: (end, value) => `${end} ${value}`,
    noCurve: 'no readable plan, not judged',
    exemption: {
      construction: 'construction or repair: may be paid late, not counted', heating: 'heating: may be paid late, not counted',
      purchase: 'purchase: may be paid late, not counted', subsidy: 'subsidy: may be paid late, not counted',
    },
    suspectsIn: (n) => `${s(n, 'project')} with a budget in doubt: counted as projects, not as money.`,
    judgedOf: (judged, exempt, withoutPlan) => `${s(judged, 'project')} counted, ${f.number(exempt)} may be paid late, ${f.number(withoutPlan)} without a readable plan.`,

    listedFirst: (n, of) => `Only the ${f.number(n)} with the largest budgets of ${f.number(of)} are listed; narrow by year, department or budget. The export holds them all.`,
    membersFirst: (n, of) => `Only the ${f.number(n)} with the largest budgets of ${f.number(of)} are listed; narrow by department first.`,
    groupsFirst: (n, of) => `Only the ${f.number(n)} groups with the most projects of ${f.number(of)} are listed.`,
    plansFirst: (n, of) => `Only the ${f.number(n)} plans with the most money of ${f.number(of)} are put into groups.`,
    copiedFirst: (n, of) => `Only the ${f.number(n)} with the most money of ${f.number(of)} are listed; narrow by year or department.`,
    groupsTitle: (n) => `Like curves (${s(n, 'group')})`,
    groupsNote: `Curves with the same checkpoints, none more than ${LIKE_POINTS} points apart, make a group; the one with most money stands for it.`,
    groupsColumns: { plan: 'Leading curve', shape: 'Shape', plans: 'Different curves', projects: 'Projects', money: 'Money', members: 'Members' },
    showMembers: (n) => `List ${s(n, 'project')}`,

    copiedTitle: 'One curve for a whole department',
    copiedNote: 'Where all of a department’s projects of a year print one curve, please check whether it follows how each project really goes.',
    copiedAll: (n, plan, money) => `all ${s(n, 'project')} use one curve, ${plan} (${money})`,
    copiedMost: (n, of, plan, money) => `${f.number(n)} of ${s(of, 'project')} with a plan use one curve, ${plan} (${money})`,
    copiedNone: 'No department in the selection uses one curve for all its projects.',

    methodTitle: 'Thresholds of the spending shapes',
    methodIntro: 'Tried from the top; the first that fits is the name. What is marked [J] is a judgement of this site, no rule prescribes it.',
    methodColumns: { shape: 'Shape', rule: 'Condition', mark: 'Basis' },
    methodMeasures: `Mean distance: the plan drawn straight through its checkpoints, the area between it and the even pace divided by months, in points. Last two months: December minus October. Largest step: the stretch between two checkpoints with most spending. Alike: the same checkpoints, none more than ${LIKE_POINTS} points apart.`,
    methodExempt: 'Projects whose name tells of construction or repair, heating, purchases or subsidies may well be paid late: their shape is shown, they are counted apart and not among the shapes’ projects and money.',
    judgement: '[J] a judgement of this site',
  },

  spending: {
    name: 'Spending plans against the even pace',
    title: {
      belowEven: (share, projects, of) => `By the end of October the plans for ${share} of the money are below the even pace (${f.number(projects)} of ${s(of, 'project')})`,
    },
    copied: (n, of) => `${f.number(n)} of ${s(of, 'department')} with several projects use one spending curve for all of them.`,
    subtitle: (n) => `Planned cumulative spending of each project, percent of its budget, n=${f.number(n)}. One thin line per project; identical plans lie side by side as a band, and each dot below is one of its projects. Dashed: even pace (equal spending each month).`,
    fanSubtitle: (n) => `Planned cumulative spending of each project, percent of its budget, n=${f.number(n)}. There are too many projects to draw each: the dark band is the middle half of them, the light band the middle eighty percent, the line their median, every project counting once. Dashed: even pace (equal spending each month).`,
    fanKey: 'Median; dark 25–75 %, light 10–90 % of projects',
    fan: (median, p25, p75, p10, p90) => `median ${median}; half of the projects between ${p25} and ${p75}, eighty percent between ${p10} and ${p90}`,
    fanProjects: (n) => `${f.number(n)} ${n === 1 ? 'project states' : 'projects state'} this checkpoint`,
    fanMark: (year, month, n, spread) => `${year}, ${month}, ${f.number(n)} ${n === 1 ? 'project' : 'projects'}, ${spread}`,
    leftOut: (n) => `${s(n, 'project')} without a readable plan not drawn`,
    caution: 'These are plans made at the start of the year, not actual spending; no national rule fixes the monthly percentages.',
    evenPace: 'Even pace',
    facet: (projects, money) => `${s(projects, 'project')}, ${money}`,
    curve: (percents, projects, money) => `${percents} · ${s(projects, 'project')}, ${money}`,
    mark: (name, department, year, money, plan, same) =>
      `${name}, ${department}, ${year}, budget ${money}, plan ${plan}${same > 1 ? `, the same as ${s(same - 1, 'other project')}` : ''}`,
    checkpoint: (month, percent, distance) =>
      `${month} ${percent}% (${distance === 0 ? 'even pace' : distance > 0 ? `${distance} points above even pace` : `${-distance} points below even pace`})`,
    plan: (month, percent) => `${month} ${percent}%`,
    same: (n, money) => `${s(n, 'project')} with this curve, ${money}`,
    description: (n, curves) => `Line charts by year, ${s(n, 'project')} with ${s(curves, 'different curve')}.`,
    lateShare: (money, share) => `${money} (${share}) is planned for the last two months.`,
    columns: { project: 'Project', department: 'Department', year: 'Year', budget: 'Budget (10,000 yuan)', oct: 'End of Oct against even pace (points)', late: 'Last two months (%)' },
    blank: 'blank',
  },
}
