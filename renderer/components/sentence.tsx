import { Fragment, type ReactElement, type ReactNode } from 'react';

interface SentenceProps {
  /** Given a stand-in for each part, in their order; gives the sentence with the stand-ins where the language puts them. */
  say: (...standIns: string[]) => string;
  /** What is shown in place of the stand-ins, such as a name in a `bdi`. */
  parts: readonly ReactNode[];
}

/* Of the private use area, so that no text holds them. */
const firstStandIn = 0xe000;

/** A sentence of a catalog with marked-up parts in it. */
export function Sentence({ say, parts }: SentenceProps): ReactElement {
  const standIns = parts.map((_part, index) => String.fromCharCode(firstStandIn + index));
  const pieces = say(...standIns).split(/([\uE000-\uE0FF])/u);
  return (
    <>
      {pieces.map((piece, index) => {
        const part = standIns.indexOf(piece);
        return <Fragment key={index}>{part === -1 ? piece : parts[part]}</Fragment>;
      })}
    </>
  );
}
