/**
 * The one place that knows the dictionary: for the scripts that make a snapshot, never for the page.
 * A character of several readings is read as pinyin-pro's dictionary reads it in its surroundings: by the longest words
 * found from the end of the text (银行 yin hang, 行业 hang ye, 会计 kuai ji, 重点 zhong dian, 重庆 chong qing). One reading is kept.
 * The words below are read otherwise here than there: names of places, and words of budgets that it takes apart wrongly.
 */
import { customPinyin, pinyin } from 'pinyin-pro'
import type { Spell } from './pinyinRows.ts'

const WORDS: Readonly<Record<string, string>> = {
  乐亭: 'lào tíng', 蔚县: 'yù xiàn', 长期: 'cháng qī', 长效: 'cháng xiào', 行业: 'háng yè', 差旅: 'chāi lǚ', 率先: 'shuài xiān',
}

let known = false

/** The syllables of a run of Chinese characters, without tones, ü as v; characters the dictionary lacks stay as they are. */
export const spell: Spell = (han) => {
  if (!known) customPinyin({ ...WORDS })
  known = true
  return pinyin(han, { type: 'array', toneType: 'none', v: true, toneSandhi: false })
}
