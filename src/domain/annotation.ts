/** What warnings are titled with, so that they can be looked for over many runs. docs/annotations.md tells of each. */
export const warningCodes = [
  'ARTIFACT_OBSOLETE',
  'ARTIFACT_SKIPPED',
  'BEHIND_PREFIX',
  'CACHE_UNUSABLE',
  'DEPENDENCIES_UNCACHED',
  'DOWNLOAD_REPEATED',
  'DRAFT_LEFT',
  'ENVIRONMENT_FOREIGN',
  'GITHUB_UNASKED',
  'INTERPRETER_BROKEN',
  'LIBRARY_PATH_NEEDED',
  'PREFIX_TAKEN',
  'REGISTRY_UNREADABLE',
  'SUMMARY_UNWRITTEN',
  'TOOL_CACHE_UNUSABLE',
  'WEBHOOK_UNTOLD'
] as const

/** The same for notices: what a run changed, and what is good to know and asks for nothing. */
export const noticeCodes = [
  'BYTES_TO_SPARE',
  'DEPENDENCIES_UNCACHED',
  'DRAFT',
  'DRY_RUN',
  'EVIDENCE_WEAK',
  'MODULES_UNUSABLE',
  'NOT_RUN_HERE',
  'PUBLISHED',
  'REGISTRY_WAITING',
  'UNCHANGED'
] as const

export type WarningCode = (typeof warningCodes)[number]
export type NoticeCode = (typeof noticeCodes)[number]
