<#-- One column that any reader of mail shows: no image, no outside resource. -->
<#macro emailLayout>
<!DOCTYPE html>
<html lang="${locale.language}" dir="${(ltr)?then('ltr','rtl')}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${(subject)!realmName}</title>
</head>
<body style="margin:0;padding:0;background:#f2f5f8;color:#1b2733;font-family:system-ui,'Segoe UI',Roboto,Arial,sans-serif;font-size:16px;line-height:1.5">
  <div style="max-width:600px;margin:0 auto;padding:24px 16px">
    <p style="margin:0 0 16px;color:#0b4a7d;font-size:22px;font-weight:bold">${realmName}</p>
    <div style="padding:24px;background:#ffffff;border:1px solid #d3dbe3;border-radius:6px">
      <#nested>
    </div>
    <p style="margin:16px 0 0;color:#47566a;font-size:14px">${msg("mailAutomatic")}</p>
  </div>
</body>
</html>
</#macro>
