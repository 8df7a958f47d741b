import { Columns3 } from 'lucide-react';
import { useEffect, useEffectEvent, useRef, useState, type ReactElement } from 'react';
import { texts } from '../../../../shared/texts/texts';
import { IconButton } from '../../../components/button';
import { menuCorner } from '../../../components/overlays/menu-corner';
import { useColumnsMenuRequests } from '../../../stores/files/layouts-store';
import { ColumnsMenu } from './columns-menu';

/** Opens the menu of columns under itself, when it is pressed and when the menu is asked for elsewhere. */
export function ColumnsButton(): ReactElement {
  const button = useRef<HTMLButtonElement>(null);
  const [menuAt, setMenuAt] = useState<{ x: number; y: number } | null>(null);
  const requests = useColumnsMenuRequests();
  const open = (): void => {
    setMenuAt(menuCorner(button.current));
  };
  const openOnRequest = useEffectEvent(open);
  const answered = useRef(requests);
  useEffect(() => {
    if (answered.current !== requests) openOnRequest();
    answered.current = requests;
  }, [requests]);
  return (
    <>
      <IconButton
        ref={button}
        label={texts().list.columnsMenu}
        icon={<Columns3 size={15} strokeWidth={1.75} aria-hidden />}
        aria-haspopup="menu"
        aria-expanded={menuAt !== null}
        onClick={open}
      />
      {menuAt === null ? null : (
        <ColumnsMenu
          at={menuAt}
          onClose={() => {
            setMenuAt(null);
          }}
        />
      )}
    </>
  );
}
