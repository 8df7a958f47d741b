/** Tells on the terminal, step by step, what an unattended run does. */
export class Transcript {
  #number = 0;

  heading(text: string): void {
    console.log(`\n${text}`);
  }

  /** Runs one step and prints it with the figures that it returns; a step that throws is marked and ends the run. */
  async step<R>(text: string, body: () => Promise<{ figures: string; result: R }>): Promise<R> {
    this.#number += 1;
    const start = Date.now();
    try {
      const { figures, result } = await body();
      this.#print('✓', text, `${figures} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
      return result;
    } catch (error) {
      this.#print('✗', text, 'did not hold');
      throw error;
    }
  }

  #print(mark: string, text: string, figures: string): void {
    console.log(`${mark} ${String(this.#number).padStart(2)}. ${text}: ${figures}`);
  }
}
