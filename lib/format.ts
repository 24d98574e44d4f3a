/** Pages and reports write days, numbers and names alike. */
export {
  countryName,
  countryOptions,
  formatAmount,
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
