<#import "portal-layout.ftl" as layout>
<@layout.page title=msg("cardsTitle")>
  <#if means?has_content>
    <p>${msg("cardsIntro")}</p>
    <#list means as linked>
      <section class="account-means" aria-labelledby="means-${linked.alias}">
        <h2 id="means-${linked.alias}">${linked.name}</h2>
        <dl>
          <#if linked.number?has_content><dt>${msg("accountIdentifier")}</dt><dd>${linked.number}</dd></#if>
          <#if linked.since?has_content><dt>${msg("cardsSince")}</dt><dd>${linked.since}</dd></#if>
        </dl>
        <div class="g-actions"><a class="g-button g-button--secondary" id="unlink-${linked.alias}" href="${linked.url}">${msg("cardsUnlink")}<span class="g-hidden"> ${linked.name}</span></a></div>
      </section>
    </#list>
  <#else>
    <p id="cards-none">${msg("cardsNone")}</p>
    <p>${msg("cardsNoneThen")}</p>
  </#if>
</@layout.page>
