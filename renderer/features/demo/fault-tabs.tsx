import type { ReactElement } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { Account } from '../../../shared/accounts';
import type { ServiceFault } from '../../../shared/demo';
import { demoFaults } from '../../../shared/choices/demo-faults';
import { visibleName } from '../../../shared/names';
import { serviceIds, serviceNames, type ServiceId } from '../../../shared/choices/services';
import { texts } from '../../../shared/texts/texts';
import { SwitchField } from '../../components/forms/switch-field';
import { useFocusOnce } from '../../components/use-focus-once';
import { useAccountList } from '../../stores/accounts-store';
import { setFault } from '../../stores/demo-store';
import { announce } from '../../stores/window/notices-store';
import styles from './demo-panel.module.css';

interface FaultTabsProps {
  faults: readonly ServiceFault[];
}

/** The vendor's name alone: "Acronis". */
function shortName(service: ServiceId): string {
  return serviceNames[service].split(' ', 1)[0] ?? '';
}

function ServiceTab({ service, faults }: FaultTabsProps & { service: ServiceId }): ReactElement {
  const ref = useFocusOnce(service === serviceIds[0]);
  const count = faults.filter((one) => one.service === service).length;
  return (
    <Tab ref={ref} id={service} className={styles['tab'] ?? ''}>
      {shortName(service)}
      {count === 0 ? null : (
        <span className={styles['count']}>
          <span aria-hidden>{count}</span>
          <span className="visually-hidden">, {texts().demo.faultsOn(count)}</span>
        </span>
      )}
    </Tab>
  );
}

async function switchFault(of: ServiceFault, on: boolean, account: string): Promise<void> {
  const { switchedOn, switchedOff, faults } = texts().demo;
  await setFault(of, on);
  announce((on ? switchedOn : switchedOff)(faults[of.fault].name, account));
}

function accountOf(accounts: readonly Account[], service: ServiceId): string | null {
  const account = accounts.find((one) => one.demo && one.service === service);
  return account === undefined ? null : visibleName(account.name);
}

function FaultList({ service, faults }: FaultTabsProps & { service: ServiceId }): ReactElement {
  const account = accountOf(useAccountList(), service);
  const words = texts().demo.faults;
  return (
    <TabPanel id={service} className={styles['faults'] ?? ''}>
      <p className={styles['service']}>
        {account === null ? serviceNames[service] : `${account} · ${serviceNames[service]}`}
      </p>
      {demoFaults[service].map((fault) => (
        <SwitchField
          key={fault}
          label={words[fault].name}
          description={words[fault].text}
          on={faults.some((one) => one.service === service && one.fault === fault)}
          onChange={(on) => {
            void switchFault({ service, fault }, on, account ?? shortName(service));
          }}
        />
      ))}
    </TabPanel>
  );
}

/** The fault switches, by service. */
export function FaultTabs({ faults }: FaultTabsProps): ReactElement {
  return (
    <Tabs className={styles['tabs'] ?? ''}>
      <TabList aria-label={texts().demo.service} className={styles['list'] ?? ''}>
        {serviceIds.map((service) => (
          <ServiceTab key={service} service={service} faults={faults} />
        ))}
      </TabList>
      {serviceIds.map((service) => (
        <FaultList key={service} service={service} faults={faults} />
      ))}
    </Tabs>
  );
}
