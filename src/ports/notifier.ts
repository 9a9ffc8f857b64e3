export interface Notifier {
  /** Delivers one JSON document; throws when it can't after its tries. */
  notify(target: { readonly url: string; readonly secret: string | undefined }, body: string): Promise<void>
}
