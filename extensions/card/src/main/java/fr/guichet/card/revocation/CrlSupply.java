package fr.guichet.card.revocation;

import java.time.Clock;

/** What every followed CRL works with. */
record CrlSupply(
        RevocationPolicy policy,
        HttpFetch http,
        CrlFiles files,
        RefreshSchedule schedule,
        RefreshDelay delay,
        Clock clock) {}
