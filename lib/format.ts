/** Pages and reports write days, numbers and names alike. */
export {
  countryName,
  countryOptions,
  formatAmount,
  formatDay,
  formatDays,
  formatInstant,
  formatLocales,
  formatNumber,
  languageName,
  languageOptions,
  timeZone,
} from '@/reports/format'
