/** Treatments and devices that tell an illness. */
export const TREATMENTS = `
透析 血透 腹透 血液透析 腹膜透析 放化疗 靶向治疗 靶向药 免疫治疗 换肾 换肝 肾移植 肝移植 心脏移植 骨髓移植 器官移植
造血干细胞移植 干细胞移植 角膜移植 心脏搭桥 冠脉搭桥 心脏支架 冠脉支架 心脏起搏器 植入起搏器 电休克治疗 抗结核治疗
抗精神病药物治疗 胰岛素泵 人工肛门 截瘫术后 心脏搭桥术后 心脏支架术后 人工髋关节 瓣膜置换 换瓣 人工瓣膜 射频消融
抗抑郁治疗 粒子植入 碘131治疗 家庭氧疗
化疗 放疗 同步放化疗 姑息治疗 内分泌治疗 伽马刀 伽玛刀 射波刀 电切术 起搏器 腹膜透析置管
动静脉内瘘 门体分流术 酶替代治疗 酶替代 透析治疗 干扰素治疗 长期家庭氧疗 保乳术 清扫术 子宫全切 甲状腺全切
变性手术 换心 换髓`;

/** Devices that tell an illness of whoever wears them, and nothing where they are made, sold or paid for. */
export const DEVICES = `
助听器 假肢 义肢 义眼 导尿管 造瘘袋 制氧机 胰岛素笔 人工关节 矫形器 盲杖`;
