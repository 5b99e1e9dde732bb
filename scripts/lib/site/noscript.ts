import { coverageSeries } from '../../../src/charts/coverage/series.ts'
import { yearColumns } from '../../../src/charts/years.ts'
import { enPublish } from '../../../src/i18n/enPublish.ts'
import { MESSAGES, type Messages } from '../../../src/i18n/index.ts'
import { departmentLabel, departmentsById } from '../../../src/i18n/labels.ts'
import { zhPublish, type PublishWords } from '../../../src/i18n/zhPublish.ts'
import type { Manifest } from '../../../src/model/tables.ts'
import { totals } from '../../../src/views/overview/shares.ts'
import type { Headline } from './headline.ts'
import { html, type Html } from './html.ts'

type Figures = NonNullable<Headline['figures']>

/** How the page without JavaScript looks, by the page's own tokens. */
export const NOSCRIPT_STYLE = `.before { display: none }
      .still { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--s6); max-width: var(--page); margin: 0 auto; padding: var(--s6) var(--s4) }
      .still section { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--s3) }
      .still .scroll { overflow-x: auto }
      .still table { border-collapse: collapse; font-size: var(--text-s); line-height: var(--dense); font-variant-numeric: tabular-nums }
      .still caption { padding-block: var(--s2); text-align: start; font-weight: 600 }
      .still th, .still td { padding: var(--s1) var(--s3); border-top: 1px solid var(--hairline); text-align: start; vertical-align: top }
      .still tbody th { min-width: 7rem; font-weight: 400 }
      .still .figures { text-align: end }
      .still li { padding-block: var(--s1) }
      .still section + section { border-top: 1px solid var(--rule); padding-top: var(--s6) }
      @media print { .still a { color: inherit } }`

/** What the page shows without JavaScript: main figures with their denominators, coverage and downloads, Chinese first. */
export function noscriptPage({ manifest, figures }: Headline, folder: string): Html {
  const languages = [{ own: zhPublish, words: MESSAGES.zh, title: manifest.title.zh }, { own: enPublish, words: MESSAGES.en, title: manifest.title.en }]
  return html`<main class="still">${languages.map(({ own, words, title }) => html`
        <section lang="${own.lang}">
          <h1>${own.name}</h1>
          <p>${figures === null ? own.noAnswers : own.needsScript}</p>
          <p><strong>${title}</strong>${manifest.fictional ? html` ${words.snapshots.banner}${words.snapshots.bannerMore}` : html``}</p>
          ${figures === null ? html`` : html`${money(figures, words)}${coverage(figures, words)}`}
          ${downloads(manifest, folder, own)}
        </section>`)}
      </main>`
}

function money({ grades }: Figures, words: Messages): Html {
  const all = totals(grades)
  const { overview, format } = words
  const outside = all.suspects === 0 ? '' : `${words.separator}${words.suspect.outside(all.suspects, format.money(all.suspectWan))}`
  return html`
          <div class="scroll" role="region" tabindex="0" aria-label="${overview.quality}"><table>
            <caption>${overview.quality}</caption>
            <thead><tr><th scope="col">${overview.columns.band}</th>${[overview.columns.money, overview.columns.share, overview.columns.projects, overview.columns.outside].map((head) => html`<th scope="col" class="figures">${head}</th>`)}</tr></thead>
            <tbody>${all.shares.map(({ band, wan, share, projects, suspects, without }) => html`
              <tr data-band="${band}"><th scope="row">${overview.groups[band]} <span class="quiet">${overview.groupLines[band]}</span></th><td class="figures">${format.money(wan)}</td><td class="figures">${format.share(share)}</td><td class="figures">${format.number(projects)}</td><td class="figures">${overview.outside(suspects, without) || '—'}</td></tr>`)}
            </tbody>
          </table></div>
          <p class="small">${overview.budgetOf(all.withBudget, all.projects, all.projects - all.withBudget - all.suspects)}${outside}${words.stop} ${overview.denominator(format.money(all.wan), all.withBudget)}${words.stop} ${overview.qualityNote}</p>`
}

function coverage({ documents, departments }: Figures, words: Messages): Html {
  const years = documents.map(({ year }) => year)
  const { columns, rows } = coverageSeries(documents, yearColumns(years, years, []))
  const byId = departmentsById(departments)
  const name = (id: string) => {
    const row = byId.get(id)
    return row === undefined ? id : departmentLabel(row, words)
  }
  return html`
          <div class="scroll" role="region" tabindex="0" aria-label="${words.coverage.name}"><table>
            <caption>${words.coverage.name}</caption>
            <thead><tr><th scope="col">${words.coverage.department}</th>${columns.map(({ year, documents }) => html`<th scope="col">${words.years.name(year)} <span class="quiet">${words.years.documents(documents)}</span></th>`)}</tr></thead>
            <tbody>${rows.map(({ department, cells }) => html`
              <tr><th scope="row">${name(department)}</th>${cells.map((cell) => (cell === null
    ? html`<td class="quiet">${words.years.noDocument}</td>`
    : html`<td>${words.coverage.projects(cell.projects)}<br />${cell.budgetWan === null ? words.coverage.noBudget : words.format.money(cell.budgetWan)}${cell.suspects > 0 ? html`<br /><span class="quiet">${words.suspect.within(cell.suspects, words.format.money(cell.suspectWan))}</span>` : html``}<br /><span class="quiet">${words.coverage.read(words.format.share(cell.lines === 0 ? 0 : cell.accounted / cell.lines))}</span></td>`))}</tr>`)}
            </tbody>
          </table></div>`
}

function downloads(manifest: Manifest, folder: string, own: PublishWords): Html {
  const { format } = own === zhPublish ? MESSAGES.zh : MESSAGES.en
  return html`
          <p class="small">${own.published(manifest.published)} · ${own.snapshot} <code>${manifest.id}</code></p>
          <h2>${own.downloads}</h2>
          <ul class="small">
            <li><a href="${folder}manifest.json">${own.manifest}</a></li>${manifest.files.map(({ name, rows, bytes }) => html`
            <li><a href="${folder}${name}">${name}</a> <span class="quiet">${own.rows(rows)} · ${format.bytes(bytes)}</span></li>`)}
          </ul>`
}
