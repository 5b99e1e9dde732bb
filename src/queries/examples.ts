/** A text for the SQL box to start from. Reads the published tables only; needs no extension. */
export interface Example {
  id: string
  title: { zh: string; en: string }
  sql: string
}

export const EXAMPLES: readonly Example[] = [
  {
    id: 'weak-by-money',
    title: { zh: '评分低于60的指标，按项目预算排序', en: 'Indicators scored below 60, by the budget of their project' },
    sql: `SELECT p.year, p.name AS project, p.budget_fen / 1000000.0 AS budget_wan, i.level3, i.value_text, i.score
FROM indicators i JOIN projects p ON p.project_id = i.project_id
WHERE i.score < 60 AND NOT p.suspect_budget
ORDER BY p.budget_fen DESC NULLS LAST, i.score, i.indicator_id`,
  },
  {
    id: 'money-by-grade',
    title: { zh: '各等级的项目数与预算（存疑预算不计）', en: 'Projects and budget by grade (budgets in doubt left out)' },
    sql: `SELECT grade, count(*) AS projects, sum(budget_fen) / 1000000.0 AS budget_wan
FROM projects
WHERE NOT suspect_budget
GROUP BY grade
ORDER BY min(quality) DESC NULLS LAST`,
  },
  {
    id: 'goals-by-family',
    title: { zh: '招商目标：按类别、门槛和年度（门槛不同不合并）', en: 'Recruitment goals by family, threshold and year (thresholds never merged)' },
    sql: `SELECT family, threshold_value, threshold_unit, canonical_unit, year,
  count(*) AS goals, count(canonical_value) AS with_number,
  min(canonical_value) AS lowest, max(canonical_value) AS highest
FROM recruitment_goals
WHERE family IS NOT NULL
GROUP BY ALL
ORDER BY family, threshold_value NULLS FIRST, canonical_unit NULLS LAST, year`,
  },
  {
    id: 'last-stretch',
    title: { zh: '支出计划：10月以后才支出的份额', en: 'Spending plans: the share left for after October' },
    sql: `SELECT year, name, budget_fen / 1000000.0 AS budget_wan, plan_mar, plan_jun, plan_oct, plan_dec,
  plan_dec - plan_oct AS after_october
FROM projects
WHERE plan_oct IS NOT NULL AND plan_dec IS NOT NULL
ORDER BY after_october DESC, budget_fen DESC NULLS LAST, project_id`,
  },
  {
    id: 'last-stretch-by-department',
    title: { zh: '各部门各年10月以后的份额，按预算加权', en: 'The same by department and year, weighted by budget' },
    sql: `SELECT department_id, year, count(*) AS projects,
  round(sum(budget_fen * (plan_dec - plan_oct)) / sum(budget_fen), 1) AS after_october
FROM projects
WHERE plan_oct IS NOT NULL AND plan_dec IS NOT NULL AND budget_fen > 0 AND NOT suspect_budget
GROUP BY department_id, year
ORDER BY department_id, year`,
  },
  {
    id: 'copied-plans',
    title: { zh: '同一部门同年支出计划完全相同的项目', en: 'Projects of one department and year with the very same plan' },
    sql: `SELECT department_id, year, plan_mar, plan_jun, plan_oct, plan_dec, count(*) AS projects, string_agg(name, '; ' ORDER BY project_ordinal) AS names
FROM projects
WHERE plan_dec IS NOT NULL
GROUP BY department_id, year, plan_mar, plan_jun, plan_oct, plan_dec
HAVING count(*) > 1
ORDER BY projects DESC, department_id, year`,
  },
  {
    id: 'cannot-judge',
    title: { zh: '不可判断：按规则计数', en: 'What could not be judged, by rule' },
    sql: `SELECT r.rule_id, r.title_zh, r.title_en, r.cannot_judge, r.fails, r.passes, r.not_applicable
FROM rules r
WHERE r.cannot_judge > 0
ORDER BY r.cannot_judge DESC, r.rule_id`,
  },
  {
    id: 'rules-that-fire',
    title: { zh: '各规则在可判断对象中的触发比例', en: 'How often each rule fires on what it could judge' },
    sql: `SELECT rule_id, title_zh, title_en, fails, fails + also + passes AS judged,
  round(100.0 * fails / nullif(fails + also + passes, 0), 1) AS percent
FROM rules
WHERE fails > 0
ORDER BY percent DESC NULLS LAST, rule_id`,
  },
  {
    id: 'repeated-indicators',
    title: { zh: '在多个项目中重复出现的指标与指标值', en: 'Indicators repeated with the same value in several projects' },
    sql: `SELECT level3, value_text, count(DISTINCT project_id) AS projects, list(DISTINCT year ORDER BY year) AS years
FROM indicators
WHERE level3 <> ''
GROUP BY level3, value_text
HAVING count(DISTINCT project_id) > 1
ORDER BY projects DESC, level3, value_text`,
  },
  {
    id: 'kinds-of-values',
    title: { zh: '各标准二级指标的数量与可量化比例', en: 'Indicators by standard category, and how many are measurable' },
    sql: `SELECT level1_standard, level2_standard, count(*) AS indicators,
  count(CASE WHEN kind IN ('number', 'range', 'date') THEN 1 END) AS measurable, round(avg(score), 1) AS mean_score
FROM indicators
GROUP BY level1_standard, level2_standard
ORDER BY level1_standard NULLS LAST, level2_standard NULLS LAST`,
  },
  {
    id: 'unread-lines',
    title: { zh: '每份文件读取了多少行', en: 'How many lines of each document were read' },
    sql: `SELECT source_name, year, lines, accounted, lines - accounted AS unread, errors, warnings
FROM documents
ORDER BY unread DESC, source_name`,
  },
]
