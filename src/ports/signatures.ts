/** OpenPGP: who vouches for a file. Keys stay in memory, and out of every message. */
export interface Signatures {
  /** Throws INPUT_INVALID where the key can't sign: the message says why, the hint what to do. */
  openSigner(secret: SigningSecret): Promise<Signer>
  /** Throws INPUT_INVALID where the text holds no public keys; whether they are still valid is asked with each file. */
  openVerifier(armoredKeys: string): Promise<Verifier>
}

export type SigningSecret = { readonly armoredKey: string; readonly passphrase: string | undefined }

export interface Signer {
  /** Of the primary key, in upper-case hex. */
  readonly fingerprint: string
  /** A detached, armored signature over the bytes of the file. */
  sign(path: string): Promise<string>
  /**
   * Whether a signature that stands already is what `sign` would have made, but for its time: a part of the key that
   * expired since will do, one that was revoked for anything but its age will not.
   */
  isGood(armoredSignature: string, path: string): Promise<boolean>
}

export interface Verifier {
  /** Throws SIGNATURE_INVALID unless one of these keys signed exactly these bytes and is valid today. */
  verify(file: SignedFile): Promise<GoodSignature>
}

/** `name` is how messages call the file; what is said about the signature calls it `<name>.asc`. */
export type SignedFile = { readonly path: string; readonly name: string; readonly armoredSignature: string }

export type GoodSignature = {
  /** Of the primary key, in upper-case hex. */
  readonly fingerprint: string
  readonly madeAt: Date
}
