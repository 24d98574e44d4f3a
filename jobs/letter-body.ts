import type { LetterWords } from './letter-words'

/** A letter as plain text, for readers without HTML. */
export function asText(words: LetterWords) {
  const lists = words.lists.flatMap(({ title, items }) => [
    [title, ...items.flatMap((item) => [`- ${noted(item)}`, `  ${item.address}`])].join('\n'),
  ])
  return `${[
    words.greeting,
    ...words.lines,
    ...lists,
    ...(words.button ? [`${words.button.words}:\n${words.button.address}`] : []),
    `${words.regards}\n${words.signed}`,
    `-- \n${[words.why, ...words.links.map(({ words: name, address }) => `${name}: ${address}`)].join('\n')}`,
  ].join('\n\n')}\n`
}

/**
 * The same as a small HTML page: one column, real headings and links, nothing from elsewhere. E-mail programs know
 * few styles, so they stand at the elements.
 */
export function asHtml(words: LetterWords) {
  const { button } = words
  return `<!doctype html>
<html lang="${words.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light">
<title>${escaped(words.subject)}</title>
</head>
<body style="margin:0;background:#f5f2ec;color:#1b2124;font-family:'Source Sans 3',Segoe UI,Helvetica,Arial,sans-serif;font-size:17px;line-height:1.5">
<main style="max-width:36rem;margin:0 auto;padding:32px 24px;background:#ffffff">
<p style="margin:0 0 16px">${escaped(words.greeting)}</p>
${words.lines.map((line) => `<p style="margin:0 0 16px">${escaped(line)}</p>`).join('\n')}
${words.lists.map(list).join('\n')}
${
  button
    ? `<p style="margin:24px 0"><a href="${escaped(button.address)}" style="display:inline-block;padding:12px 20px;border-radius:6px;background:#0b4d56;color:#ffffff;font-weight:600;text-decoration:none">${escaped(button.words)}</a></p>
<p style="margin:0 0 16px;font-size:14px;color:#474f54">${escaped(button.orPaste)}<br><a href="${escaped(button.address)}" style="color:#0b4d56;word-break:break-all">${escaped(button.address)}</a></p>`
    : ''
}
<p style="margin:24px 0 0">${escaped(words.regards)}<br>${escaped(words.signed)}</p>
</main>
<footer style="max-width:36rem;margin:0 auto;padding:16px 24px 32px;font-size:14px;color:#474f54">
<p style="margin:0 0 8px">${escaped(words.why)}</p>
${words.links.map(({ words: name, address }) => `<p style="margin:0"><a href="${escaped(address)}" style="color:#0b4d56">${escaped(name)}</a></p>`).join('\n')}
</footer>
</body>
</html>
`
}

const list = ({ title, items }: LetterWords['lists'][number]) =>
  `<h2 style="margin:24px 0 8px;font-size:18px">${escaped(title)}</h2>
<ul style="margin:0 0 16px;padding-left:20px">
${items.map((item) => `<li style="margin:0 0 8px"><a href="${escaped(item.address)}" style="color:#0b4d56">${escaped(item.words)}</a>${item.note ? ` (${escaped(item.note)})` : ''}</li>`).join('\n')}
</ul>`

const noted = ({ words, note }: { words: string; note: string }) => (note ? `${words} (${note})` : words)

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
