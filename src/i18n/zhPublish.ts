/** Words that the build writes into the page: what is shown without JavaScript, and what a shared link shows. Chinese. */
import { formatIn } from './format.ts'

const f = formatIn('zh')

export const zhPublish = {
  lang: 'zh-CN',
  locale: 'zh_CN',
  name: '绩效目标观察台',
  description: '部门预算绩效目标公开文件的横向比较：预算、支出计划、目标与指标质量。',
  pictureAlt: '绩效目标观察台：每个点是一个项目，横轴为预算，纵轴为目标书写质量分',
  needsScript: '图表、筛选和查询需要启用 JavaScript。下面是同一份数据的主要数字，可以直接阅读和下载。',
  noAnswers: '本页在浏览器中查询数据，需要启用 JavaScript。数据文件可以直接下载：',
  published: (date: string | null) => (date === null ? '发布日期：未注明' : `发布日期：${f.date(date)}`),
  snapshot: '快照编号',
  downloads: '下载',
  manifest: '文件清单（manifest.json，含每个文件的 SHA-256）',
  documents: (n: number) => `${n}份文件`,
  rows: (n: number) => `${f.number(n)}行`,
}

export type PublishWords = typeof zhPublish
