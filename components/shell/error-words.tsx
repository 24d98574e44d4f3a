'use client'

import { createContext, type ReactNode } from 'react'

/** What the page says when something broke; handed over by the root layout, so that no page pays for more. */
export type ErrorTexts = { title: string; text: string; number: string; again: string; home: string }

export const ErrorTextsContext = createContext<ErrorTexts | null>(null)

export const ErrorWords = ({ words, children }: { words: ErrorTexts; children: ReactNode }) => (
  <ErrorTextsContext value={words}>{children}</ErrorTextsContext>
)
