/** What laboratories find; with a result behind it. */
export const TESTS = `
hiv hiv抗体 hiv初筛 hiv病毒 hiv核酸 艾滋病抗体 hbsag hbsag表面抗原 乙肝表面抗原 表面抗原
乙肝五项 hbv hbvdna hbv-dna hcv hcv抗体 丙肝抗体 抗hcv 抗-hcv 抗hiv 梅毒抗体
梅毒螺旋体 梅毒螺旋体抗体 梅毒血清 rpr trust tppa tpha hpv hpv16 hpv18 hpv高危型
痰涂片 痰检 抗酸杆菌 结核菌素 结核菌素试验 结核抗体 ppd试验 ppd 血hcg hcg 尿hcg 尿妊娠试验 妊娠试验
早早孕 抗核抗体 类风湿因子 布病抗体 布鲁氏菌抗体 虎红试验 幽门螺杆菌 新冠核酸 新冠病毒核酸 新冠抗原 hla-b27
支原体 衣原体 淋球菌 艾滋病 梅毒 乙肝 丙肝 艾滋病病毒 艾滋病毒 乙肝病毒 丙肝病毒 表面抗体`;

/** What stands between a test and what it found, and what it found. */
export const RESULTS = `
检测 检查 检验 筛查 初筛 确证 化验 试验 试验结果 结果 结果为 呈 均呈 为 均 均为 抗体 抗原 核酸 病毒 检测结果
检测结果为 检测结果呈 检测呈 检查结果 检验结果 显示 显示为 提示 结果显示 血清 血清学 滴度 和 反应`;

/** What laboratories and physicians measure; a number or "too high" behind it tells a state of health. */
export const MEASURES = `
血铅 血镉 血汞 尿铅 尿镉 尿氟 尿汞 血糖 空腹血糖 餐后血糖 随机血糖 糖化血红蛋白 血脂 胆固醇 总胆固醇 甘油三酯
低密度脂蛋白 高密度脂蛋白 尿酸 血尿酸 尿蛋白 尿素氮 血肌酐 肌酐 转氨酶 谷丙转氨酶 谷草转氨酶 胆红素 总胆红素 白蛋白
血红蛋白 血色素 白细胞 白细胞计数 红细胞 红细胞计数 血小板 血小板计数 粒细胞 中性粒细胞 淋巴细胞 嗜酸性粒细胞 血沉
c反应蛋白 降钙素原 血钾 血钠 血钙 血磷 血氨 血氧 血氧饱和度 血压 收缩压 舒张压 眼压 颅内压 肺动脉压 心率 脉率
射血分数 左室射血分数 肌钙蛋白 脑钠肽 bnp nt-probnp 甲胎蛋白 afp 癌胚抗原 cea ca125 ca199
ca153 psa 前列腺特异性抗原 肿瘤标志物 类风湿因子 抗链o tsh ft3 ft4 t3 t4 甲状腺素 促甲状腺激素
泌乳素 催乳素 雌二醇 睾酮 孕酮 血hcg cd4 cd4细胞 cd4+t淋巴细胞 cd4淋巴细胞 t细胞 病毒载量
病毒dna hbvdna hbv-dna 乙肝病毒dna 滴度 抗体滴度 锂浓度 血锂 血锂浓度 血药浓度 铁蛋白 骨密度 t值
视力 裸眼视力 矫正视力 最佳矫正视力 远视力 听阈 平均听阈 纯音听阈 语言频率听阈 肺活量 fev1 心胸比 bmi
体重指数 体质指数 骨龄 智商 iq hamd hama phq-9 gad-7 sds sas mmse 精神病评定量表
总iq 总智商 韦氏智力测验 智力测验 疼痛评分 精子活力 精子密度 apgar评分`;

/** Where a grade behind the word says how much of it somebody has lost: 肢体二级, 心功能III级. */
export const GRADED = `
肢体 视力 听力 言语 智力 精神 多重 心功能 心脏功能 肝功能 肝功 肾功能 肌力 左下肢肌力 右下肢肌力 左上肢肌力 右上肢肌力`;
