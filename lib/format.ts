/** Pages and reports write days, numbers and names alike. */
export {
  capital,
  countryName,
  countryOptions,
  formatAmount,
  formatChange,
  formatDay,
  formatDays,
  formatHour,
  formatInstant,
  formatLocales,
  formatNumber,
  formatShare,
  formatWeekday,
  languageName,
  languageOptions,
  timeZone,
} from '@/reports/format'
