<#import "portal-layout.ftl" as layout>
<@layout.page title=msg("cardsRemovalTitle")>
  <@layout.confirm action=means.url question=msg("cardsRemovalQuestion", means.name) submit=msg("cardsRemovalConfirm") back=back id="cards-removal">
    <p>${msg(consequence)}</p>
    <p>${msg("cardsRemovalSessions")}</p>
  </@layout.confirm>
</@layout.page>
