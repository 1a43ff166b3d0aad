package no.rebookly.local.world;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import no.rebookly.text.Parts;

/** What End User Messaging tells EventBridge, in the shape that AWS documents: no number, and what the sender gave along. */
final class SmsVoiceStatus {

    static final String DETAIL_TYPE = "Text Message Delivery Status Updated";

    private SmsVoiceStatus() {}

    static Map<String, Object> detail(Sms sms, Map<String, String> context, boolean delivered, Instant now) {
        var detail = new HashMap<String, Object>();
        detail.put("eventType", delivered ? "TEXT_DELIVERED" : "TEXT_UNREACHABLE");
        detail.put("eventVersion", "1.0");
        detail.put("eventTimestamp", now.toEpochMilli());
        detail.put("isFinal", true);
        detail.put("originationPhoneNumber", sms.senderName());
        detail.put("isoCountryCode", "NO");
        detail.put("isInternationalSend", false);
        detail.put("mcc", "242");
        detail.put("mnc", "01");
        detail.put("carrierName", "Local");
        detail.put("messageId", sms.id());
        detail.put("messageRequestTimestamp", sms.at().toEpochMilli());
        detail.put("messageType", "PROMOTIONAL");
        detail.put("messageStatus", delivered ? "DELIVERED" : "UNREACHABLE");
        detail.put(
                "messageStatusDescription",
                delivered ? "Message has been accepted by phone" : "Phone is currently unreachable/unavailable");
        detail.put("context", context);
        detail.put("totalMessageParts", Parts.of(sms.text()).parts());
        detail.put("totalMessagePrice", 0.05);
        detail.put("totalCarrierFee", 0.0);
        return detail;
    }
}
