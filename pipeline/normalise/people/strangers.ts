/** Who is not a person, and where is not a name. */
export interface Strangers {
  readonly isAgency: (name: string) => boolean;
  readonly isPublisher: (name: string) => boolean;
  readonly isPlace: (name: string) => boolean;
  /** Whether what stands after a name is of the page's own outlet: `CNN Business` on cnn.com. */
  readonly isHouse?: (name: string) => boolean;
}

/** Whether words are an agency's or an outlet's name. */
export function isStranger(text: string, who: Strangers): boolean {
  return who.isAgency(text) || who.isPublisher(text);
}
