'use client'

import { useEffect } from 'react'
import { forgetOver, forgetOwned } from './kept'

/** Where nobody is signed in this device keeps no names that somebody who was had opened. */
export function ForgetKept() {
  useEffect(() => {
    void forgetOwned().then(forgetOver)
  }, [])
  return null
}
