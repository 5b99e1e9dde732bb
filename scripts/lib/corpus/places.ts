/** Fictional provinces and their districts: every name says 示例, every code begins with 99, which no real division has. */
import type { District } from '../sample/model.ts'

export interface Place extends District {
  /** Of the fictional province it lies in. */
  province: string
}

const DISTRICTS_A_PROVINCE = 12
const FIRST = [...'澜霁朔棠芷沁邈珩岫翎汀榆槿泠昀黛砚荟霖蔚涵笙峤瑶']
const SECOND = [...'汐岑渚杉泽陌岚笛浦蕴桥枫屿舟塬麓洲野湾丘滩坪樾川']
const KINDS = ['区', '县', '区', '旗', '县', '区']

/** District number `index`, from 0; no two are called alike. */
export function placeOf(index: number): Place {
  const province = Math.floor(index / DISTRICTS_A_PROVINCE)
  const code = `99${two(province + 1)}${two((index % DISTRICTS_A_PROVINCE) + 1)}`
  return { code, name: `${nameOf(index)}示例${KINDS[index % KINDS.length]}`, province: `${nameOf(province * 25 + 7)}示例省` }
}

const two = (number: number) => String(number % 100).padStart(2, '0')

/** Two characters, three from the 577th on: the pairs in an order that varies both. */
function nameOf(index: number): string {
  const round = Math.floor(index / FIRST.length)
  const pair = `${FIRST[index % FIRST.length]}${SECOND[(round + index * 5) % SECOND.length]}`
  const more = Math.floor(round / SECOND.length)
  return more === 0 ? pair : `${pair}${SECOND[more % SECOND.length]}`
}
