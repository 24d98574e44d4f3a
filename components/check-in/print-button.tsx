'use client'

import { Printer } from 'lucide-react'
import { Button } from '@/components/ui/button'

export const PrintButton = ({ label }: { label: string }) => (
  <Button onClick={() => window.print()}>
    <Printer aria-hidden />
    {label}
  </Button>
)
