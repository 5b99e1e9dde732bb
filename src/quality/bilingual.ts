/** Words for the reader, in both languages and equal in content. */
export interface Bilingual {
  zh: string
  en: string
}
