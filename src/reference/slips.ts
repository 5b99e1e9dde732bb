/**
 * Slips of the pen (D03). The list grows from audits; a slip may be the portal's or the reader's and not the
 * department's, so it is only ever a hint. `right` is what may be meant, '' where the word is only too many.
 */

export interface Slip {
  pattern: RegExp
  right: string
}

export const SLIPS: readonly Slip[] = [
  { pattern: /补低于/u, right: '不低于' },
  { pattern: /补少于/u, right: '不少于' },
  { pattern: /补超过/u, right: '不超过' },
  { pattern: /\d中(?=$|[，。；,;、）)])/u, right: '种' },
  { pattern: /(?:大于|高于|超过|多于|不少于|不低于|不小于|至少)(?:或?等于)?\s*\d[\d,.]*\s*(?:%|\p{Script=Han}{0,3}?)\s*及?以上/u, right: '' },
  { pattern: /(?<!不)(?:小于|低于|少于)\s*\d[\d,.]*\s*(?:%|\p{Script=Han}{0,3}?)\s*及?以下/u, right: '' },
  { pattern: /和格率/u, right: '合格率' },
  { pattern: /满意渡/u, right: '满意度' },
  { pattern: /及时律|完成律|合格律|覆盖律/u, right: '率' },
  { pattern: /峻工/u, right: '竣工' },
  { pattern: /按装/u, right: '安装' },
  { pattern: /布署/u, right: '部署' },
  { pattern: /松驰/u, right: '松弛' },
  { pattern: /既使/u, right: '即使' },
  { pattern: /(?<!的)的的(?!确)/u, right: '的' },
]

/** Garbled characters: the replacement sign, misread encodings, a box inside a word. */
export const GARBLED = /\uFFFD|锟斤拷|烫烫烫|(?<=[^是否有无\P{Script=Han}])□(?=[^是否有无\P{Script=Han}])|[ÃÂ][\u0080-\u00BF]/u

/** Doubled on purpose. */
export const REDUPLICATED = /^(?:一.一.|逐.逐.|许多许多|很多很多|非常非常|研究研究|讨论讨论|商量商量|考虑考虑)$/u
/** What may follow a word's second printing and make it a word of its own: 工程|工程量, 服务|服务对象. */
export const SECOND_WORD = /^(?:[量款师员家局处费站队班者部库业率数度额户点区式性化期组人群商界型类力法书证院所]|用地|对象|中心|单位|党员|改革|法人|机构|体系|制度|平台|活动)/u
