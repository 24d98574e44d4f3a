import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { homedir, tmpdir, userInfo } from 'node:os'
import path from 'node:path'
import { chromium, type LaunchOptions } from '@playwright/test'

/** Where systems keep Chromium and its kin. */
const places = [
  ...['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'].flatMap(
    (name) => [`/usr/bin/${name}`, `/usr/local/bin/${name}`, `/snap/bin/${name}`],
  ),
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  path.join(homedir(), 'Applications/Google Chrome.app/Contents/MacOS/Google Chrome'),
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/**
 * Finds a browser to test in: the one of MINGA_BROWSER, Playwright's own, the system's, else the one that the
 * package @sparticuz/chromium carries, unpacked once for each user.
 */
export async function findBrowser(): Promise<LaunchOptions> {
  const found = [process.env.MINGA_BROWSER, chromium.executablePath(), ...places].find(
    (file) => file && existsSync(file),
  )
  const args = ['--disable-gpu', '--disable-quic']
  if (found) return { executablePath: found, args }
  const folder = path.join(tmpdir(), `minga-browser-${userInfo().username}`)
  if (!existsSync(folder)) await unpackInto(folder)
  return {
    executablePath: path.join(folder, 'chromium'),
    args: [...args, '--no-zygote'],
    // A bare system lacks some libraries, which the package carries too.
    env: { ...process.env, LD_LIBRARY_PATH: path.join(folder, 'al2023/lib') },
  }
}

/** Unpacks beside the place first, so that what was interrupted is never taken for whole. */
async function unpackInto(folder: string) {
  const beside = mkdtempSync(`${folder}-`)
  const settings = {
    // The package unpacks into the folder for temporary files …
    TMPDIR: beside,
    // … and its libraries only where it believes to be on Amazon's servers.
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x',
    AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x',
  }
  const before = { ...process.env }
  Object.assign(process.env, settings)
  const { default: packed } = await import('@sparticuz/chromium')
  await packed.executablePath()
  process.env = before
  try {
    renameSync(beside, folder)
  } catch {
    // Another run was faster.
    rmSync(beside, { recursive: true, force: true })
  }
}
