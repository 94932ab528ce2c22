package fr.guichet.card.revocation;

import fr.guichet.identity.watch.Watch;
import java.time.Clock;

/** What every followed CRL works with. */
record CrlSupply(
        RevocationPolicy policy,
        HttpFetch http,
        CrlFiles files,
        RefreshSchedule schedule,
        RefreshDelay delay,
        Clock clock,
        Watch watch) {}
