/** What a frame has drawn, as far as the window's orders change it. */
export interface Framed {
  readonly pages: number;
  readonly page: number;
  /** Shows another page; resolves when it is drawn. Harmless where there is none of that number. */
  show?(page: number): Promise<void>;
}
