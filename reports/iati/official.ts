import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { memoryPages, validateXML } from 'xmllint-wasm'
import { included, ruleset, schemas } from './missing'
import { judge, type Ruleset } from './ruleset'

/*
 * IATI's own schemas and rules, from a folder that an installation may have: they are not part of Minga.
 */

export type Official = {
  /** What is wrong with a file by the schema and by the rules whose breach is an error; nothing where it is sound. */
  errors: (kind: keyof typeof schemas, xml: string, now: Date) => Promise<string[]>
  /** The same with the rules that only warn. */
  judged: (xml: string, now: Date) => ReturnType<typeof judge>
}

/** Reads the schemas and the rules of a folder once. Throws where they are not there. */
export async function openOfficial(folder: string): Promise<Official> {
  const read = async (fileName: string) => ({
    fileName,
    contents: await readFile(path.join(folder, fileName), 'utf8'),
  })
  const main = {
    activities: await read(schemas.activities),
    organisations: await read(schemas.organisations),
  }
  const preload = await Promise.all(included.map(read))
  const rules = JSON.parse((await read(ruleset)).contents) as Ruleset
  return {
    async errors(kind, xml, now) {
      const { errors } = await validateXML({
        xml: { fileName: 'file.xml', contents: xml },
        schema: main[kind],
        preload,
        maxMemoryPages: 512 * memoryPages.MiB,
      })
      const broken = judge(rules, xml, now).filter(({ severity }) => severity === 'error')
      return [
        ...errors.map(({ message }) => message),
        ...broken.map(({ id, message, at }) => `${id} ${at}: ${message}`),
      ]
    },
    judged: (xml, now) => judge(rules, xml, now),
  }
}
