<#import "portal-layout.ftl" as layout>
<@layout.page title=msg(titleKey)>
  <@layout.confirm action=actUrl question=msg(questionKey, person.given + " " + person.family, establishmentName) submit=msg(titleKey) back=person.url/>
</@layout.page>
